CREATE TABLE `codebook_change` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`inverse` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `codebook_change_initiative` ON `codebook_change` (`initiative_id`,`at`);--> statement-breakpoint
CREATE TABLE `codebook_origin` (
	`initiative_id` text NOT NULL,
	`origin_id` text NOT NULL,
	`left_out` text NOT NULL,
	`taken_at` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `origin_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`origin_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tag_example` (
	`tag_id` text NOT NULL,
	`excerpt_id` text NOT NULL,
	PRIMARY KEY(`tag_id`, `excerpt_id`),
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`excerpt_id`) REFERENCES `excerpt`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tag_example_excerpt` ON `tag_example` (`excerpt_id`);--> statement-breakpoint
CREATE TABLE `tag_revision` (
	`tag_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`when_to_use` text DEFAULT '' NOT NULL,
	`when_not` text DEFAULT '' NOT NULL,
	`by` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tag_id`, `version`),
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `tag` ADD `when_to_use` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `when_not` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `sign` text;--> statement-breakpoint
ALTER TABLE `tag` ADD `origin_id` text;--> statement-breakpoint
ALTER TABLE `tag` ADD `origin_version` integer;--> statement-breakpoint
CREATE INDEX `tag_parent` ON `tag` (`parent_id`);--> statement-breakpoint
CREATE INDEX `tag_origin` ON `tag` (`origin_id`);