ALTER TABLE `participation_answer` ADD `told_to` text;--> statement-breakpoint
ALTER TABLE `participation_answer` ADD `told_on` text;