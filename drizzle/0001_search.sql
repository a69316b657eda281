CREATE VIRTUAL TABLE `search` USING fts5(`title`, `text`, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
INSERT INTO `search`(`search`, `rank`) VALUES('secure-delete', 1);
