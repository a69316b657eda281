CREATE TABLE `story_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`input_hash` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_answer_story` ON `story_answer` (`story_id`,`at`);