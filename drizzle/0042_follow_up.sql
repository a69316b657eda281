CREATE TABLE `follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `follow_up_opportunity` ON `follow_up` (`opportunity_id`,`asked_on`);--> statement-breakpoint
CREATE INDEX `follow_up_storyteller` ON `follow_up` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `follow_up_answer` (
	`follow_up_id` text NOT NULL,
	`side` text NOT NULL,
	`part` text NOT NULL,
	`answer` text,
	`before` text DEFAULT '' NOT NULL,
	`now` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`pledge_id` text,
	`written_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`follow_up_id`, `side`, `part`),
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `follow_up_answer_pledge` ON `follow_up_answer` (`pledge_id`);