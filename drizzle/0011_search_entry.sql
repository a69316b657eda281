DROP TABLE `media_entry`;--> statement-breakpoint
DROP TABLE `search_entry`;