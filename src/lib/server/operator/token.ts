/** `token create`: a token with which a program speaks for a member, in one role. It is printed once. */
import * as tokens from '../service/token';
import { UsageError, type Command } from './command';

export const createToken: Command = {
	usage: 'token create --email E --initiative I --role R [--days N]',
	summary: 'makes an API token of a member; it is shown only now',
	options: {
		email: { type: 'string' },
		initiative: { type: 'string' },
		role: { type: 'string' },
		days: { type: 'string' },
		name: { type: 'string' }
	},
	async run(open, args) {
		const days = args.text('days');
		if (days !== undefined && !/^\d{1,4}$/.test(days)) {
			throw new UsageError('--days is a number of days, such as --days 30.');
		}
		const initiative = args.needed('initiative');
		const input = {
			email: args.needed('email'),
			role: args.needed('role'),
			name: args.text('name') ?? 'operator',
			...(days !== undefined && { days: Number(days) })
		};
		const { item, token } = await tokens.create(await open(), initiative, input);
		const expiresAt = item.expiresAt === null ? null : new Date(item.expiresAt).toISOString();
		return {
			lines: [token, `It works until ${expiresAt ?? 'it is revoked'}, and is not shown again.`],
			data: { token, id: item.id, role: item.role, expiresAt }
		};
	}
};
