ALTER TABLE `partner` ADD `branches` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `we_can` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `we_may` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `we_will_not` text DEFAULT '' NOT NULL;