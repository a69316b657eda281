CREATE TABLE `procedure_tick` (
	`opportunity_id` text NOT NULL,
	`step_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`opportunity_id`, `step_id`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `initiative` ADD `procedures` text DEFAULT '[]' NOT NULL;