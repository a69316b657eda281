CREATE TABLE `erasure_request` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `erasure_request_storyteller` ON `erasure_request` (`storyteller_id`);--> statement-breakpoint
ALTER TABLE `card` ADD `holder` text DEFAULT 'young' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `shares_with_guardian` integer DEFAULT false NOT NULL;