/** Accounts that really can sign in, and a mail server that keeps what it is given. */
import type { Actor } from '$lib/domain/access/role';
import type { Mail } from '$lib/server/mail/mail';
import * as accounts from '$lib/server/service/account';
import { as, type TestContext } from './context';
import { actorOf } from '$lib/server/auth/actor';

export const aPassword = 'en lang og rolig sætning';
export const here = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' };

/** An account made by the operator. */
export async function anAccount(ctx: TestContext, email: string, name = 'Anna Holm') {
	const operator = as(ctx, { kind: 'operator', userId: 'operator' });
	return (await accounts.create(operator, { email, name, password: aPassword })).item;
}

/** Who a session's token stands for, as a request would find it. */
export async function actorOfSession(ctx: TestContext, session: string): Promise<Actor> {
	return (await actorOf(ctx.db, { session }, ctx.now())).actor;
}

/** Who a bearer token stands for. */
export async function actorOfToken(ctx: TestContext, bearer: string): Promise<Actor> {
	return (await actorOf(ctx.db, { bearer }, ctx.now())).actor;
}

/** Mail that is on; the letters stay here. */
export function aMailbox(): Mail & { letters: { to: string; subject: string; text: string }[] } {
	const letters: { to: string; subject: string; text: string }[] = [];
	return {
		isOn: true,
		letters,
		send: (letter) => {
			letters.push(letter);
			return Promise.resolve();
		}
	};
}
