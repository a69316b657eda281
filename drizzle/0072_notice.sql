CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`by` text NOT NULL,
	`storyteller_id` text,
	`kind` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`about_kind` text,
	`about_id` text,
	`at` integer NOT NULL,
	`due_on` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`input_hash` text,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notice_initiative` ON `notice` (`initiative_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_by` ON `notice` (`by`);--> statement-breakpoint
CREATE INDEX `notice_storyteller` ON `notice` (`storyteller_id`);--> statement-breakpoint
ALTER TABLE `initiative_setup` ADD `notice_days` integer DEFAULT 3 NOT NULL;