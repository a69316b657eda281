CREATE TABLE `pledge_link` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pledge_link_token_hash_unique` ON `pledge_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `pledge_link_pledge` ON `pledge_link` (`pledge_id`);