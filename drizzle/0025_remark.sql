CREATE TABLE `remark` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`input_hash` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `remark_story` ON `remark` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `remark_open` ON `remark` (`kind`,`answered_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`kiosk_id` text,
	`story_id` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`claimed_at` integer,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`kiosk_id`) REFERENCES `kiosk`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_contribution`("id", "initiative_id", "kiosk_id", "story_id", "state", "answer", "reason", "decided_by", "decided_at", "claimed_at", "input_hash", "created_at") SELECT "id", "initiative_id", "kiosk_id", "story_id", "state", "answer", "reason", "decided_by", "decided_at", "claimed_at", "input_hash", "created_at" FROM `contribution`;--> statement-breakpoint
DROP TABLE `contribution`;--> statement-breakpoint
ALTER TABLE `__new_contribution` RENAME TO `contribution`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `contribution_queue` ON `contribution` (`initiative_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `contribution_story` ON `contribution` (`story_id`);