CREATE TABLE `backup` (
	`keys` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`owed` integer DEFAULT 0 NOT NULL,
	`unreached_at` integer
);
--> statement-breakpoint
CREATE TABLE `seal_key` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seal_key_item` ON `seal_key` (`item_id`) WHERE "seal_key"."key" is not null;
--> statement-breakpoint
-- Keys go in the same write as what they open, whoever writes it.
CREATE TRIGGER `seal_key_story_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `story` WHEN new.withdrawn_at IS NOT NULL BEGIN
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id = old.id;
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id IN (SELECT id FROM `media` WHERE story_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `seal_key_media_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `media` WHEN new.withdrawn_at IS NOT NULL BEGIN
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `seal_key_story_gone` AFTER DELETE ON `story` BEGIN
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `seal_key_media_gone` AFTER DELETE ON `media` BEGIN
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `seal_key_storyteller_gone` AFTER DELETE ON `storyteller` BEGIN
	UPDATE `seal_key` SET key = NULL WHERE key IS NOT NULL AND item_id = old.id;
END;
--> statement-breakpoint
-- And each backup that was made owes it to the file of its keys.
CREATE TRIGGER `seal_key_shredded` AFTER UPDATE OF `key` ON `seal_key` WHEN new.key IS NULL AND old.key IS NOT NULL BEGIN
	UPDATE `backup` SET owed = owed + 1;
END;
