DROP INDEX `access_log_once`;--> statement-breakpoint
ALTER TABLE `access_log` ADD `project_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `access_log_once` ON `access_log` (`story_id`,`user_id`,`purpose`,`project_id`,`on`);