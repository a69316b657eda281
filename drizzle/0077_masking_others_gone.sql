-- Whom a story touches is said by story_touch alone; what was said of it before goes along.
INSERT INTO `story_touch` (story_id, relation, is_needed, answer, `by`, at)
	SELECT story_id, 'otherAdult', 1, CASE others WHEN 'agreed' THEN 'yes' ELSE 'notAsked' END, '', unixepoch() * 1000
	FROM `masking` WHERE others <> 'no' ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE `masking` DROP COLUMN `others`;