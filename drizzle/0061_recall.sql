CREATE TABLE `recall` (
	`reading_id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`whom` text NOT NULL,
	`on` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recall_storyteller` ON `recall` (`storyteller_id`);