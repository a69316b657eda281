CREATE TABLE `coding_round` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`title` text NOT NULL,
	`blind` text NOT NULL,
	`tag_ids` text,
	`opened_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `coding_round_initiative` ON `coding_round` (`initiative_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `round_coder` (
	`round_id` text NOT NULL,
	`user_id` text NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`round_id`, `user_id`),
	FOREIGN KEY (`round_id`) REFERENCES `coding_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `round_coder_user` ON `round_coder` (`user_id`);--> statement-breakpoint
CREATE TABLE `round_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`story_id` text NOT NULL,
	`choice` text NOT NULL,
	`coder_id` text,
	`excerpt_ids` text NOT NULL,
	`aside_ids` text NOT NULL,
	`made_id` text,
	`note` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `coding_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `round_decision_round` ON `round_decision` (`round_id`);--> statement-breakpoint
CREATE INDEX `round_decision_story` ON `round_decision` (`story_id`);--> statement-breakpoint
CREATE TABLE `round_story` (
	`round_id` text NOT NULL,
	`story_id` text NOT NULL,
	PRIMARY KEY(`round_id`, `story_id`),
	FOREIGN KEY (`round_id`) REFERENCES `coding_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `round_story_story` ON `round_story` (`story_id`);--> statement-breakpoint
ALTER TABLE `excerpt` ADD `set_aside_by` text;