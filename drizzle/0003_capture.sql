CREATE TABLE `family` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`secret_name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `family_initiative` ON `family` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`kiosk_id` text NOT NULL,
	`story_id` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`claimed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`kiosk_id`) REFERENCES `kiosk`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contribution_queue` ON `contribution` (`initiative_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `contribution_story` ON `contribution` (`story_id`);--> statement-breakpoint
CREATE TABLE `kiosk` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`title` text NOT NULL,
	`questions` text NOT NULL,
	`information` text DEFAULT '' NOT NULL,
	`code_hash` text NOT NULL,
	`is_open` integer DEFAULT true NOT NULL,
	`closes_at` integer,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kiosk_code_hash_unique` ON `kiosk` (`code_hash`);--> statement-breakpoint
CREATE INDEX `kiosk_initiative` ON `kiosk` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`story_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`own_words` text DEFAULT '' NOT NULL,
	`alt_text` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT 'secretName' NOT NULL,
	`credit_name` text DEFAULT '' NOT NULL,
	`others` text DEFAULT 'no' NOT NULL,
	`width` integer,
	`height` integer,
	`duration` integer,
	`placeholder` text,
	`peaks` text,
	`transcript` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`problem` text,
	`keep_until` text,
	`author_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `media_initiative` ON `media` (`initiative_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `media_story` ON `media` (`story_id`);--> statement-breakpoint
CREATE INDEX `media_storyteller` ON `media` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `media_file` (
	`name` text PRIMARY KEY NOT NULL,
	`media_id` text NOT NULL,
	`type` text NOT NULL,
	`width` integer,
	`bytes` integer NOT NULL,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `media_file_media` ON `media_file` (`media_id`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`author_id` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sync_operation` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`input_hash` text NOT NULL,
	`status` integer NOT NULL,
	`problem` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sync_operation_at` ON `sync_operation` (`at`);--> statement-breakpoint
ALTER TABLE `excerpt` ADD `media_id` text REFERENCES media(id);--> statement-breakpoint
ALTER TABLE `excerpt` ADD `shape` text;--> statement-breakpoint
CREATE INDEX `excerpt_media` ON `excerpt` (`media_id`);--> statement-breakpoint
ALTER TABLE `moment` ADD `rhythm` text;--> statement-breakpoint
ALTER TABLE `moment` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `moment` ADD `own_feeling` integer;--> statement-breakpoint
ALTER TABLE `moment` ADD `is_guess` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `moment` ADD `is_screening` integer DEFAULT false NOT NULL;