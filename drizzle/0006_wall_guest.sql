CREATE TABLE `wall_guest` (
	`id` text PRIMARY KEY NOT NULL,
	`wall_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`wall_id`) REFERENCES `wall`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wall_guest_token_hash_unique` ON `wall_guest` (`token_hash`);--> statement-breakpoint
CREATE INDEX `wall_guest_wall` ON `wall_guest` (`wall_id`);--> statement-breakpoint
ALTER TABLE `wall` ADD `door_hash` text;--> statement-breakpoint
ALTER TABLE `wall` ADD `door_closes_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `wall_door_hash_unique` ON `wall` (`door_hash`);