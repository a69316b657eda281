CREATE TABLE `initiative_setup` (
	`initiative_id` text PRIMARY KEY NOT NULL,
	`controller` text DEFAULT '' NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`legal_basis` text NOT NULL,
	`youngest` integer,
	`oldest` integer,
	`retention` text NOT NULL,
	`suppression` integer,
	`answer_days` integer DEFAULT 14 NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE cascade
);
