-- The words of a memo leave the full-text index in the same write as the memo itself, whatever takes it away.
CREATE TRIGGER `search_memo_gone` AFTER DELETE ON `memo` BEGIN
	DELETE FROM `search_item` WHERE item_id = old.id;
END;
