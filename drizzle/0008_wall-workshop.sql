CREATE TABLE `wall_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`wall_id` text NOT NULL,
	`card_id` text NOT NULL,
	`guest_id` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`wall_id`) REFERENCES `wall`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guest_id`) REFERENCES `wall_guest`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wall_claim_wall` ON `wall_claim` (`wall_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `family` ADD `note_state` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `wall` ADD `door_asks` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `wall` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `wall_card` ADD `media_id` text;--> statement-breakpoint
CREATE INDEX `wall_card_media` ON `wall_card` (`media_id`);--> statement-breakpoint
ALTER TABLE `wall_guest` ADD `let_in_at` integer;