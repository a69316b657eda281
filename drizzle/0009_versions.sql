CREATE TABLE `mask` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`suffix` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'anchored' NOT NULL,
	`kind` text NOT NULL,
	`replacement` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mask_story` ON `mask` (`story_id`,`start`);--> statement-breakpoint
CREATE TABLE `masking` (
	`story_id` text PRIMARY KEY NOT NULL,
	`others` text DEFAULT 'no' NOT NULL,
	`unchecked` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `masking_check` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`story_version` integer NOT NULL,
	`checked_by` text NOT NULL,
	`way` text DEFAULT 'page' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `masking_check_story` ON `masking_check` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `story_version` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`text` text NOT NULL,
	`length` integer NOT NULL,
	`author_id` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_version_story` ON `story_version` (`story_id`,`version`);--> statement-breakpoint
ALTER TABLE `story` ADD `written_by` text;--> statement-breakpoint
ALTER TABLE `story` ADD `written_at` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `sitting_at` integer;