CREATE TABLE `coding_event` (
	`story_id` text NOT NULL,
	`excerpt_id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`story_id`, `excerpt_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_event_seq` ON `coding_event` (`story_id`,`seq`);--> statement-breakpoint
CREATE TABLE `memo` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`story_id` text,
	`storyteller_id` text,
	`tag_id` text,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memo_initiative` ON `memo` (`initiative_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `memo_story` ON `memo` (`story_id`);--> statement-breakpoint
CREATE INDEX `memo_tag` ON `memo` (`tag_id`);--> statement-breakpoint
ALTER TABLE `excerpt` ADD `memo_by` text;--> statement-breakpoint
ALTER TABLE `excerpt` ADD `memo_at` integer;