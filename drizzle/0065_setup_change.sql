CREATE TABLE `setup_change` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`ruling` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `setup_change_initiative` ON `setup_change` (`initiative_id`,`at`);