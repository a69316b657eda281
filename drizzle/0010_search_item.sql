CREATE TABLE `search_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`initiative_id` text NOT NULL,
	`storyteller_id` text DEFAULT '' NOT NULL,
	`story_id` text DEFAULT '' NOT NULL,
	`excerpt_id` text DEFAULT '' NOT NULL,
	`media_id` text DEFAULT '' NOT NULL,
	`author_id` text DEFAULT '' NOT NULL,
	`form` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_item_of` ON `search_item` (`item_id`,`kind`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`is_shared` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_view_initiative` ON `saved_view` (`initiative_id`,`owner_id`);