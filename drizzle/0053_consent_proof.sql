ALTER TABLE `consent` ADD `text_hash` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `language` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `place` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `witness` text;