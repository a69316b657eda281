CREATE TABLE `contact_key` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_key_initiative` ON `contact_key` (`initiative_id`);--> statement-breakpoint
ALTER TABLE `initiative_setup` ADD `contact_years` integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `contact_key_id` text;