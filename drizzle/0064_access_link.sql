CREATE TABLE `access_link` (
	`n` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`item_id` text,
	`initiative_id` text NOT NULL,
	`month` text NOT NULL,
	`at` integer NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_link_item_id_unique` ON `access_link` (`item_id`);--> statement-breakpoint
CREATE INDEX `access_log_at` ON `access_log` (`at`);