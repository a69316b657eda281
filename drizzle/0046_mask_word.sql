CREATE TABLE `mask_word` (
	`story_id` text NOT NULL,
	`words` text NOT NULL,
	`kind` text NOT NULL,
	`replacement` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `words`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `media` ADD `told` text;--> statement-breakpoint
ALTER TABLE `media` ADD `unchecked` text;