CREATE TABLE `search_place` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`initiative_id` text NOT NULL,
	`storyteller_id` text NOT NULL,
	`story_id` text NOT NULL,
	`media_id` text NOT NULL,
	`author_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_place_of` ON `search_place` (`story_id`,`media_id`,`author_id`,`storyteller_id`,`initiative_id`);--> statement-breakpoint
ALTER TABLE `search_item` ADD `place_id` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `search_item` ADD `words_row` integer GENERATED ALWAYS AS ((place_id << 35) | (case kind when 'story' then 1 when 'excerpt' then 2 when 'excerptMemo' then 3 when 'memo' then 4 when 'media' then 5 when 'tag' then 6 when 'tagDefinition' then 7 end << 32) | id) VIRTUAL;