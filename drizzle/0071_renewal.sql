CREATE TABLE `consent_text` (
	`hash` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`lines` text NOT NULL,
	`first_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `initiative_setup` ADD `renew_months` integer DEFAULT 12 NOT NULL;