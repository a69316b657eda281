-- What the consent gate asks about the texts of the index stands once for each place, not once more for each text.
INSERT INTO `search_place` (initiative_id, storyteller_id, story_id, media_id, author_id)
	SELECT DISTINCT initiative_id, storyteller_id, story_id, media_id, author_id FROM `search_item`;
--> statement-breakpoint
UPDATE `search_item` SET place_id = p.id FROM `search_place` p
	WHERE p.story_id = search_item.story_id AND p.media_id = search_item.media_id AND p.author_id = search_item.author_id
		AND p.storyteller_id = search_item.storyteller_id AND p.initiative_id = search_item.initiative_id;
--> statement-breakpoint
CREATE TRIGGER `search_place_story_gone` AFTER DELETE ON `story` BEGIN
	DELETE FROM `search_place` WHERE story_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_place_media_gone` AFTER DELETE ON `media` BEGIN
	DELETE FROM `search_place` WHERE story_id = old.story_id AND media_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_place_initiative_gone` AFTER DELETE ON `initiative` BEGIN
	DELETE FROM `search_place` WHERE story_id = '' AND initiative_id = old.id;
END;
--> statement-breakpoint
-- The same words in their new rows; what has no item any more is left behind.
CREATE TABLE `search_words_before` AS
	SELECT i.words_row AS row_id, w.title, w.words, w.stems FROM `search_words` w JOIN `search_item` i ON i.id = w.rowid;
--> statement-breakpoint
DROP TABLE `search_vocabulary`;
--> statement-breakpoint
DROP TABLE `search_words`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`title`, `words`, `stems`, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
INSERT INTO `search_words`(`search_words`, `rank`) VALUES('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab(`search_words`, 'col');
--> statement-breakpoint
INSERT INTO `search_words` (rowid, title, words, stems)
	SELECT row_id, title, words, stems FROM `search_words_before` ORDER BY row_id;
--> statement-breakpoint
DROP TABLE `search_words_before`;
--> statement-breakpoint
DROP TRIGGER `search_item_gone`;
--> statement-breakpoint
CREATE TRIGGER `search_item_gone` AFTER DELETE ON `search_item` BEGIN
	DELETE FROM `search_words` WHERE rowid = old.words_row;
END;
