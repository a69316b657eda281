/** `user create`: an account that may begin initiatives. `user reset`: a link for somebody who is locked out. */
import * as accounts from '../service/account';
import * as passwords from '../service/password';
import { UsageError, type Command } from './command';

export const createUser: Command = {
	usage: 'user create --email E --name N [--password -]',
	summary: 'makes an account; “-” reads its password from standard input',
	options: {
		email: { type: 'string' },
		name: { type: 'string' },
		password: { type: 'string' }
	},
	async run(open, args, { input }) {
		const person = { email: args.needed('email'), name: args.needed('name') };
		if (args.text('password') !== undefined && args.text('password') !== '-') {
			throw new UsageError(
				'A password typed here stays in the history: use --password - and give it on standard input.'
			);
		}
		const ctx = await open();
		const { item } = await accounts.create(ctx, { ...person, password: input });
		const link = input === undefined ? await passwords.createResetLink(ctx, item) : undefined;
		return {
			lines: [
				`${item.name} has an account: ${item.email}`,
				...(link ? [`A password is chosen here, within an hour: ${link.url}`] : [])
			],
			data: {
				user: { id: item.id, email: item.email, name: item.name },
				...(link && { passwordLink: link.url })
			}
		};
	}
};

export const resetUser: Command = {
	usage: 'user reset --email E',
	summary: 'makes a link to choose a new password, for one hour',
	options: { email: { type: 'string' } },
	async run(open, args) {
		const { url } = await passwords.createResetLink(await open(), { email: args.needed('email') });
		return { lines: [url], data: { passwordLink: url } };
	}
};
