CREATE TABLE `portrait` (
	`user_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
