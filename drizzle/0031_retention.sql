CREATE TABLE `retention_act` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`kept` text NOT NULL,
	`item_id` text NOT NULL,
	`act` text NOT NULL,
	`due_on` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `retention_act_item` ON `retention_act` (`initiative_id`,`kept`,`item_id`,`at`);