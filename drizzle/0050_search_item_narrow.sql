ALTER TABLE `search_item` DROP COLUMN `initiative_id`;--> statement-breakpoint
ALTER TABLE `search_item` DROP COLUMN `storyteller_id`;--> statement-breakpoint
ALTER TABLE `search_item` DROP COLUMN `story_id`;--> statement-breakpoint
ALTER TABLE `search_item` DROP COLUMN `excerpt_id`;--> statement-breakpoint
ALTER TABLE `search_item` DROP COLUMN `media_id`;--> statement-breakpoint
ALTER TABLE `search_item` DROP COLUMN `author_id`;