CREATE INDEX `insight_cluster` ON `insight` (`cluster_id`);--> statement-breakpoint
CREATE INDEX `wall_card_cluster` ON `wall_card` (`cluster_id`);