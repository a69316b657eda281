CREATE TABLE `youth_check` (
	`id` text PRIMARY KEY NOT NULL,
	`insight_id` text NOT NULL,
	`storyteller_id` text,
	`wording` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`words` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`settlement` text DEFAULT '' NOT NULL,
	`settled_by` text DEFAULT '' NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`insight_id`) REFERENCES `insight`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `youth_check_once` ON `youth_check` (`insight_id`,`storyteller_id`,`wording`);--> statement-breakpoint
CREATE INDEX `youth_check_storyteller` ON `youth_check` (`storyteller_id`);--> statement-breakpoint
ALTER TABLE `insight` ADD `plain_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `insight` ADD `wording` integer DEFAULT 1 NOT NULL;