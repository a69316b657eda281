CREATE TABLE `wall_weighing` (
	`wall_id` text PRIMARY KEY NOT NULL,
	`opportunity_ids` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`wall_id`) REFERENCES `wall`(`id`) ON UPDATE no action ON DELETE cascade
);
