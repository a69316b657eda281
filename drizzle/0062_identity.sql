CREATE TABLE `identity` (
	`storyteller_id` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`kept_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `identity_look_up` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identity_look_up_storyteller` ON `identity_look_up` (`storyteller_id`,`at`);