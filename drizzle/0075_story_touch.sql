CREATE TABLE `story_touch` (
	`story_id` text NOT NULL,
	`relation` text NOT NULL,
	`is_needed` integer NOT NULL,
	`answer` text NOT NULL,
	`answered_on` text,
	`how` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `relation`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_touch_open` ON `story_touch` (`is_needed`,`answer`,`story_id`);