CREATE TABLE `research_project` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`name` text NOT NULL,
	`responsible` text NOT NULL,
	`about` text NOT NULL,
	`until` text NOT NULL,
	`input_hash` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `research_project_initiative` ON `research_project` (`initiative_id`);--> statement-breakpoint
ALTER TABLE `consent` ADD `project_id` text;