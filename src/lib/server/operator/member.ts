/** `member add`: gives somebody who has an account a role in an initiative. */
import * as members from '../service/member';
import type { Command } from './command';

export const addMember: Command = {
	usage: 'member add --email E --initiative I --role R',
	summary: 'gives a role in an initiative (its id, or its name in the address)',
	options: {
		email: { type: 'string' },
		initiative: { type: 'string' },
		role: { type: 'string' }
	},
	async run(open, args) {
		const input = {
			email: args.needed('email'),
			initiative: args.needed('initiative'),
			role: args.needed('role')
		};
		const member = await members.add(await open(), input);
		return {
			lines: [`${member.name} is ${input.role} in ${input.initiative}.`],
			data: { member: { ...member, initiative: input.initiative } }
		};
	}
};
