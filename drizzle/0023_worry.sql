CREATE TABLE `safeguarding` (
	`initiative_id` text PRIMARY KEY NOT NULL,
	`lead_ids` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `worry` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`words` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` integer NOT NULL,
	`input_hash` text,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `worry_initiative` ON `worry` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `worry_storyteller` ON `worry` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `worry_step` (
	`id` text PRIMARY KEY NOT NULL,
	`worry_id` text NOT NULL,
	`kind` text NOT NULL,
	`with` text,
	`why` text DEFAULT '' NOT NULL,
	`is_made` integer,
	`on` text,
	`reference` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`worry_id`) REFERENCES `worry`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `worry_step_worry` ON `worry_step` (`worry_id`,`at`);