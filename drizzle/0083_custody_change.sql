CREATE TABLE `custody_change` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`custody` text NOT NULL,
	`guardian_relation` text DEFAULT '' NOT NULL,
	`other_relation` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `custody_change_storyteller` ON `custody_change` (`storyteller_id`,`at`);--> statement-breakpoint
-- What was said last begins the record.
INSERT INTO `custody_change` (id, storyteller_id, custody, guardian_relation, other_relation, note, `by`, at)
	SELECT id, id, custody, guardian_relation, other_relation, custody_note, coalesce(custody_noted_by, ''), custody_noted_at
	FROM `storyteller` WHERE custody_noted_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` DROP COLUMN `custody_note`;--> statement-breakpoint
ALTER TABLE `storyteller` DROP COLUMN `custody_noted_by`;--> statement-breakpoint
ALTER TABLE `storyteller` DROP COLUMN `custody_noted_at`;