-- The full-text index: words as they are folded in domain/search/fold, and their stems. Rows are numbered by search_item.
DROP TABLE `search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`title`, `words`, `stems`, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
INSERT INTO `search_words`(`search_words`, `rank`) VALUES('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab(`search_words`, 'col');
--> statement-breakpoint
-- Words leave in the same write as what they are about, whoever writes it.
CREATE TRIGGER `search_item_gone` AFTER DELETE ON `search_item` BEGIN
	DELETE FROM `search_words` WHERE rowid = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_story_gone` AFTER DELETE ON `story` BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_story_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `story` WHEN new.withdrawn_at IS NOT NULL BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_excerpt_gone` AFTER DELETE ON `excerpt` BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_excerpt_withdrawn` AFTER UPDATE OF `state` ON `excerpt` WHEN new.state = 'withdrawn' BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_media_gone` AFTER DELETE ON `media` BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_media_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `media` WHEN new.withdrawn_at IS NOT NULL BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_tag_gone` AFTER DELETE ON `tag` BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
--> statement-breakpoint
-- What is there already. Stems are added when the program starts (service/search `catchUp`): SQL knows none.
INSERT INTO `search_item` (kind, item_id, initiative_id, storyteller_id, story_id, author_id)
	SELECT 'story', id, initiative_id, storyteller_id, id, author_id FROM `story` WHERE withdrawn_at IS NULL;
--> statement-breakpoint
INSERT INTO `search_item` (kind, item_id, initiative_id, storyteller_id, story_id, media_id, author_id)
	SELECT 'media', id, initiative_id, storyteller_id, story_id, id, author_id FROM `media` WHERE withdrawn_at IS NULL;
--> statement-breakpoint
INSERT INTO `search_item` (kind, item_id, initiative_id, storyteller_id, story_id, excerpt_id, media_id, author_id)
	SELECT 'excerpt', e.id, e.initiative_id, e.storyteller_id, e.story_id, e.id, coalesce(e.media_id, ''), s.author_id
	FROM `excerpt` e JOIN `story` s ON s.id = e.story_id WHERE e.state <> 'withdrawn';
--> statement-breakpoint
INSERT INTO `search_item` (kind, item_id, initiative_id, storyteller_id, story_id, excerpt_id, media_id, author_id)
	SELECT 'excerptMemo', e.id, e.initiative_id, e.storyteller_id, e.story_id, e.id, coalesce(e.media_id, ''), s.author_id
	FROM `excerpt` e JOIN `story` s ON s.id = e.story_id WHERE e.state <> 'withdrawn' AND e.memo <> '';
--> statement-breakpoint
INSERT INTO `search_item` (kind, item_id, initiative_id) SELECT 'tag', id, initiative_id FROM `tag`;
--> statement-breakpoint
INSERT INTO `search_item` (kind, item_id, initiative_id)
	SELECT 'tagDefinition', id, initiative_id FROM `tag` WHERE definition <> '';
--> statement-breakpoint
INSERT INTO `search_words` (rowid, title, words, stems)
	SELECT id, replace(replace(replace(lower(title), 'aa', 'å'), 'ae', 'æ'), 'oe', 'ø'),
		replace(replace(replace(lower(words), 'aa', 'å'), 'ae', 'æ'), 'oe', 'ø'), ''
	FROM (
		SELECT i.id, CASE i.kind
				WHEN 'story' THEN (SELECT title FROM `story` WHERE id = i.item_id)
				WHEN 'media' THEN (SELECT title FROM `media` WHERE id = i.item_id)
				WHEN 'tag' THEN (SELECT name FROM `tag` WHERE id = i.item_id)
				ELSE '' END AS title,
			CASE i.kind
				WHEN 'story' THEN (SELECT group_concat(text, '') FROM (SELECT text FROM `story_text` WHERE story_id = i.item_id ORDER BY start))
				WHEN 'media' THEN (SELECT own_words || ' ' || alt_text || ' ' || coalesce((SELECT group_concat(value ->> 'text', ' ') FROM json_each(transcript)), '') FROM `media` WHERE id = i.item_id)
				WHEN 'excerpt' THEN (SELECT quote FROM `excerpt` WHERE id = i.item_id)
				WHEN 'excerptMemo' THEN (SELECT memo FROM `excerpt` WHERE id = i.item_id)
				WHEN 'tagDefinition' THEN (SELECT definition FROM `tag` WHERE id = i.item_id)
				ELSE '' END AS words
		FROM `search_item` i
	);
