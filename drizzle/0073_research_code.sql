CREATE TABLE `research_code` (
	`space` text NOT NULL,
	`code` text NOT NULL,
	`initiative_id` text NOT NULL,
	`kind` text NOT NULL,
	`gone_at` integer,
	PRIMARY KEY(`space`, `code`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `research_code_initiative` ON `research_code` (`initiative_id`);