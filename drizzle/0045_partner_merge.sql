CREATE TABLE `partner_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`into_id` text NOT NULL,
	`into_version` integer NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`moved` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`gone_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`into_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `partner_merge_into` ON `partner_merge` (`into_id`,`into_version`);--> statement-breakpoint
CREATE INDEX `partner_merge_gone` ON `partner_merge` (`gone_id`);--> statement-breakpoint
ALTER TABLE `partner` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `partner_merged_into` ON `partner` (`merged_into`);