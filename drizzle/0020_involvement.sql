CREATE TABLE `involvement` (
	`opportunity_id` text NOT NULL,
	`sector` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`opportunity_id`, `sector`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `opportunity_check` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`storyteller_id` text,
	`wording` integer NOT NULL,
	`answer` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`written_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunity_check_once` ON `opportunity_check` (`opportunity_id`,`storyteller_id`,`wording`);--> statement-breakpoint
CREATE INDEX `opportunity_check_storyteller` ON `opportunity_check` (`storyteller_id`);--> statement-breakpoint
ALTER TABLE `initiative` ADD `ground_limit` integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE `initiative` ADD `involvement` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `insight` ADD `enough_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `area` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `wording` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `feelings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `certificate_on` text;--> statement-breakpoint
ALTER TABLE `partner` ADD `confidential_on` text;--> statement-breakpoint
ALTER TABLE `partner` ADD `courses` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `agreement` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `agreement_review_on` text;--> statement-breakpoint
ALTER TABLE `pledge` ADD `reminded` text DEFAULT '' NOT NULL;