ALTER TABLE `consent` ADD `reading_level` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `device` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `read_aloud` integer;