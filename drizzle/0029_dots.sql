CREATE TABLE `opportunity_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`storyteller_id` text,
	`written_by` text NOT NULL,
	`role` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`input_hash` text,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_comment_opportunity` ON `opportunity_comment` (`opportunity_id`,`at`);--> statement-breakpoint
CREATE INDEX `opportunity_comment_storyteller` ON `opportunity_comment` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `opportunity_dot` (
	`opportunity_id` text NOT NULL,
	`voter` text NOT NULL,
	`storyteller_id` text,
	`dots` integer NOT NULL,
	PRIMARY KEY(`opportunity_id`, `voter`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_dot_voter` ON `opportunity_dot` (`voter`);--> statement-breakpoint
CREATE INDEX `opportunity_dot_storyteller` ON `opportunity_dot` (`storyteller_id`);