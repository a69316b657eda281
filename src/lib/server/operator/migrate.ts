/** `migrate`: brings the database to the version of the program. Opening it does that, and refuses a newer one. */
import { allow } from '../context';
import type { Command } from './command';

export const migrate: Command = {
	usage: 'migrate',
	summary: 'brings the database to the version of the program',
	options: {},
	async run(open) {
		const ctx = await open();
		allow(ctx, 'operator.run', {});
		const [row] = await ctx.db.raw('select count(*) as count from __drizzle_migrations');
		const migrations = Number(row?.count);
		return {
			lines: [`The database is up to date (${migrations} migrations).`],
			data: { migrations }
		};
	}
};
