ALTER TABLE `contribution` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contribution` ADD `input_hash` text;--> statement-breakpoint
ALTER TABLE `kiosk` ADD `input_hash` text;