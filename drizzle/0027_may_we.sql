CREATE TABLE `may_we` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`scope` text NOT NULL,
	`why` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`asked_by` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`reminders` integer DEFAULT 0 NOT NULL,
	`reminded_at` integer,
	`later_at` integer,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `may_we_once` ON `may_we` (`storyteller_id`,`scope`,`why`,`asked_at`);--> statement-breakpoint
ALTER TABLE `storyteller` ADD `own_since` integer;