ALTER TABLE `opportunity` ADD `decision` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `decision_question` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `decision_asked_of` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `decision_due_on` text;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `decision_asked_at` integer;--> statement-breakpoint
ALTER TABLE `opportunity_transition` ADD `taken_back_at` integer;