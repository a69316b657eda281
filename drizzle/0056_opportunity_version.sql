CREATE TABLE `opportunity_version` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`version` integer NOT NULL,
	`what_if` text NOT NULL,
	`concrete` text NOT NULL,
	`more_of` text NOT NULL,
	`towards` text NOT NULL,
	`partner_text` text NOT NULL,
	`author_id` text NOT NULL,
	`written_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_version_of` ON `opportunity_version` (`opportunity_id`,`version`);--> statement-breakpoint
ALTER TABLE `opportunity` ADD `written_by` text;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `written_at` integer;