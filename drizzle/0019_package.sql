CREATE TABLE `package_piece` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text,
	`is_required` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `package_piece_of` ON `package_piece` (`opportunity_id`,`position`);--> statement-breakpoint
CREATE TABLE `package_template` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`name` text NOT NULL,
	`what_if` text NOT NULL,
	`more_of` text NOT NULL,
	`removes` text,
	`towards` text NOT NULL,
	`partner_text` text NOT NULL,
	`pieces` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `package_template_initiative` ON `package_template` (`initiative_id`);--> statement-breakpoint
ALTER TABLE `pledge` ADD `piece_id` text;