CREATE TABLE `first_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`storyteller_id` text,
	`on_day` text NOT NULL,
	`at_time` text NOT NULL,
	`place` text NOT NULL,
	`adult` text NOT NULL,
	`comes_alone` integer NOT NULL,
	`input_hash` text,
	`by` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `first_meeting_pledge` ON `first_meeting` (`pledge_id`);--> statement-breakpoint
CREATE INDEX `first_meeting_storyteller` ON `first_meeting` (`storyteller_id`);