ALTER TABLE `media` ADD `may_cut` text DEFAULT 'notAsked' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `may_cut_by` text;--> statement-breakpoint
ALTER TABLE `media` ADD `may_cut_at` integer;