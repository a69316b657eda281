CREATE TABLE `kept_form` (
	`storyteller_id` text NOT NULL,
	`holder` text NOT NULL,
	`path` text NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`storyteller_id`, `holder`, `path`),
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `visit` ADD `closed_at` integer;