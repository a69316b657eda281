CREATE TABLE `own_device` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`card_id` text NOT NULL,
	`pin_hash` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`card_id`) REFERENCES `card`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `own_device_storyteller` ON `own_device` (`storyteller_id`);--> statement-breakpoint
ALTER TABLE `visit` ADD `owner` text DEFAULT 'unasked' NOT NULL;--> statement-breakpoint
ALTER TABLE `visit` ADD `last_at` integer DEFAULT 0 NOT NULL;