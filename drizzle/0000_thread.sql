CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_token_user` ON `api_token` (`user_id`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`role` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_initiative` ON `invitation` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_reset_token_hash_unique` ON `password_reset` (`token_hash`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`locale` text DEFAULT 'da' NOT NULL,
	`is_founder` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `excerpt` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`story_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`suffix` text DEFAULT '' NOT NULL,
	`story_version` integer NOT NULL,
	`state` text DEFAULT 'anchored' NOT NULL,
	`memo` text DEFAULT '' NOT NULL,
	`attributes` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `excerpt_story` ON `excerpt` (`story_id`,`start`);--> statement-breakpoint
CREATE INDEX `excerpt_initiative` ON `excerpt` (`initiative_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `excerpt_storyteller` ON `excerpt` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `excerpt_tag` (
	`excerpt_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`excerpt_id`, `tag_id`),
	FOREIGN KEY (`excerpt_id`) REFERENCES `excerpt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `excerpt_tag_tag` ON `excerpt_tag` (`tag_id`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`parent_id` text,
	`definition` text DEFAULT '' NOT NULL,
	`color` text,
	`position` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_name` ON `tag` (`initiative_id`,`family`,`name`);--> statement-breakpoint
CREATE TABLE `guard` (
	`ok` integer NOT NULL,
	CONSTRAINT "guard_holds" CHECK("guard"."ok" = 1)
);
--> statement-breakpoint
CREATE TABLE `initiative` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`municipality` text DEFAULT '' NOT NULL,
	`theme` text DEFAULT '' NOT NULL,
	`programme` text DEFAULT '' NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`is_demo` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_slug_unique` ON `initiative` (`slug`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_once` ON `member` (`initiative_id`,`user_id`,`role`);--> statement-breakpoint
CREATE INDEX `member_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`insight_id` text NOT NULL,
	`excerpt_id` text NOT NULL,
	`stance` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`insight_id`, `excerpt_id`),
	FOREIGN KEY (`insight_id`) REFERENCES `insight`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`excerpt_id`) REFERENCES `excerpt`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_excerpt` ON `evidence` (`excerpt_id`);--> statement-breakpoint
CREATE TABLE `insight` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`observation` text NOT NULL,
	`because` text DEFAULT '' NOT NULL,
	`so_that` text DEFAULT '' NOT NULL,
	`sign` text DEFAULT '' NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`wall_id` text,
	`cluster_id` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `insight_initiative` ON `insight` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `opportunity` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`what_if` text NOT NULL,
	`more_of` text DEFAULT '' NOT NULL,
	`removes` text,
	`towards` text DEFAULT '' NOT NULL,
	`partner_text` text DEFAULT '' NOT NULL,
	`public_task` text DEFAULT 'adds' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`decided_by` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`reworded_at` integer,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_initiative` ON `opportunity` (`initiative_id`,`state`);--> statement-breakpoint
CREATE TABLE `opportunity_insight` (
	`opportunity_id` text NOT NULL,
	`insight_id` text NOT NULL,
	PRIMARY KEY(`opportunity_id`, `insight_id`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`insight_id`) REFERENCES `insight`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_insight_insight` ON `opportunity_insight` (`insight_id`);--> statement-breakpoint
CREATE TABLE `opportunity_transition` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`answered_by` text DEFAULT '' NOT NULL,
	`next_step` text DEFAULT '' NOT NULL,
	`review_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opportunity_transition_of` ON `opportunity_transition` (`opportunity_id`,`at`);--> statement-breakpoint
CREATE TABLE `partner_link` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`partner_id` text,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_link_token_hash_unique` ON `partner_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `partner_link_opportunity` ON `partner_link` (`opportunity_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`areas` text NOT NULL,
	`interests` text NOT NULL,
	`offers` text NOT NULL,
	`contact` text,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `partner_initiative` ON `partner` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `pledge` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`opportunity_id` text NOT NULL,
	`partner_id` text,
	`partner_name` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`quantity` real,
	`unit` text DEFAULT '' NOT NULL,
	`cadence` text DEFAULT '' NOT NULL,
	`weekdays` text NOT NULL,
	`from_time` text,
	`to_time` text,
	`from` text,
	`to` text,
	`ages` text DEFAULT '' NOT NULL,
	`how_many_children` integer,
	`conditions` text DEFAULT '' NOT NULL,
	`contact` text NOT NULL,
	`checks_confirmed_on` text,
	`state` text DEFAULT 'offered' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pledge_opportunity` ON `pledge` (`opportunity_id`);--> statement-breakpoint
CREATE INDEX `pledge_initiative` ON `pledge` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `pledge_transition` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pledge_transition_of` ON `pledge_transition` (`pledge_id`,`at`);--> statement-breakpoint
CREATE TABLE `moment` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`stage` text DEFAULT '' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`setting` text DEFAULT '' NOT NULL,
	`people` text NOT NULL,
	`touchpoint` text,
	`cadence` text DEFAULT '' NOT NULL,
	`dose` text DEFAULT '' NOT NULL,
	`feeling` integer,
	`barriers` text NOT NULL,
	`excerpt_ids` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `moment_story` ON `moment` (`story_id`,`position`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_story_id_unique` ON `search_entry` (`story_id`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`language` text DEFAULT 'da' NOT NULL,
	`document` text,
	`length` integer DEFAULT 0 NOT NULL,
	`facts` text,
	`author_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_initiative` ON `story` (`initiative_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `story_storyteller` ON `story` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `story_text` (
	`story_id` text NOT NULL,
	`start` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`story_id`, `start`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`story_id` text NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_log_once` ON `access_log` (`story_id`,`user_id`,`purpose`,`on`);--> statement-breakpoint
CREATE INDEX `access_log_storyteller` ON `access_log` (`storyteller_id`,`at`);--> statement-breakpoint
CREATE TABLE `card` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `card_code_hash_unique` ON `card` (`code_hash`);--> statement-breakpoint
CREATE INDEX `card_storyteller` ON `card` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`scope` text NOT NULL,
	`decision` text NOT NULL,
	`by` text NOT NULL,
	`method` text NOT NULL,
	`item_id` text,
	`expires_on` text,
	`text_version` text NOT NULL,
	`recorded_by` text,
	`input_hash` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consent_latest` ON `consent` (`storyteller_id`,`scope`,`by`,`item_id`,`at`);--> statement-breakpoint
CREATE INDEX `consent_item` ON `consent` (`item_id`);--> statement-breakpoint
CREATE TABLE `storyteller` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`secret_name` text NOT NULL,
	`age_band` text NOT NULL,
	`birth_year` integer,
	`area` text DEFAULT '' NOT NULL,
	`family_id` text,
	`contact_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `storyteller_name` ON `storyteller` (`initiative_id`,`secret_name`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`card_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`card_id`) REFERENCES `card`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visit_storyteller` ON `visit` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`storyteller_id` text NOT NULL,
	`what` text NOT NULL,
	`item_id` text,
	`by` text NOT NULL,
	`reached` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`storyteller_id`) REFERENCES `storyteller`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `withdrawal_storyteller` ON `withdrawal` (`storyteller_id`);--> statement-breakpoint
CREATE TABLE `wall` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`title` text NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`input_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wall_initiative` ON `wall` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `wall_card` (
	`wall_id` text NOT NULL,
	`card_id` text NOT NULL,
	`excerpt_id` text,
	`cluster_id` text,
	PRIMARY KEY(`wall_id`, `card_id`),
	FOREIGN KEY (`wall_id`) REFERENCES `wall`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wall_card_excerpt` ON `wall_card` (`excerpt_id`);--> statement-breakpoint
CREATE TABLE `wall_event` (
	`wall_id` text NOT NULL,
	`seq` integer NOT NULL,
	`command_id` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`wall_id`, `seq`),
	FOREIGN KEY (`wall_id`) REFERENCES `wall`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wall_event_command` ON `wall_event` (`wall_id`,`command_id`);