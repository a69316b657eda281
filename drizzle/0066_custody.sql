ALTER TABLE `initiative_setup` ADD `both_for` text DEFAULT '["exhibition","research","keepMedia","linkMeasures","archive"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `consent` ADD `relation` text;--> statement-breakpoint
ALTER TABLE `erasure_request` ADD `by` text DEFAULT 'guardian' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `custody` text DEFAULT 'one' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `custody_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `custody_noted_by` text;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `custody_noted_at` integer;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `guardian_relation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `other_relation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `storyteller` ADD `shares_with_other` integer DEFAULT false NOT NULL;