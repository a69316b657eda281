ALTER TABLE `opportunity` ADD `concrete` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `partner_id` text;--> statement-breakpoint
ALTER TABLE `opportunity` ADD `partner_kind` text;--> statement-breakpoint
CREATE INDEX `opportunity_partner` ON `opportunity` (`partner_id`);--> statement-breakpoint
ALTER TABLE `package_template` ADD `concrete` text DEFAULT '[]' NOT NULL;