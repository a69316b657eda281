CREATE TABLE `insight_version` (
	`id` text PRIMARY KEY NOT NULL,
	`insight_id` text NOT NULL,
	`version` integer NOT NULL,
	`observation` text NOT NULL,
	`because` text NOT NULL,
	`so_that` text NOT NULL,
	`sign` text NOT NULL,
	`cause` text NOT NULL,
	`plain_text` text NOT NULL,
	`author_id` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`insight_id`) REFERENCES `insight`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `insight_version_insight` ON `insight_version` (`insight_id`,`version`);--> statement-breakpoint
ALTER TABLE `insight` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `insight` ADD `memo` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `insight` ADD `written_by` text;--> statement-breakpoint
ALTER TABLE `insight` ADD `written_at` integer;