CREATE TABLE `opportunity_prepared` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`answered_by` text NOT NULL,
	`next_step` text DEFAULT '' NOT NULL,
	`review_on` text,
	`prepared_by` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunity_prepared_opportunity_id_unique` ON `opportunity_prepared` (`opportunity_id`);