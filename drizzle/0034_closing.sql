CREATE TABLE `closing_letter` (
	`storyteller_id` text PRIMARY KEY NOT NULL,
	`understood` text DEFAULT '' NOT NULL,
	`happened` text DEFAULT '' NOT NULL,
	`not_done` text DEFAULT '' NOT NULL,
	`kept` text DEFAULT '' NOT NULL,
	`turn_to` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`written_at` integer NOT NULL,
	`delivered_at` integer,
	`way` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `initiative_closing` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`letters` integer NOT NULL,
	`missing` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reopened_by` text,
	`reopened_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `initiative_closing_initiative` ON `initiative_closing` (`initiative_id`,`at`);