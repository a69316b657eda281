CREATE TABLE `participation_answer` (
	`check_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`part` text NOT NULL,
	`degree` text NOT NULL,
	PRIMARY KEY(`check_id`, `storyteller_id`, `part`),
	FOREIGN KEY (`check_id`) REFERENCES `participation_check`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participation_answer_storyteller` ON `participation_answer` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `participation_check` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`phase` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answers` text NOT NULL,
	`next_step` text DEFAULT '' NOT NULL,
	`next_on` text,
	`next_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participation_check_initiative` ON `participation_check` (`initiative_id`,`asked_at`);