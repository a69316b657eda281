/** Reminds whoever pledged something, by mail, that it soon begins or ends. Without mail the app lists it for the team alone. */
import { noticeOf } from '$lib/domain/pledge/health';
import { allow, today, type Context } from '../context';
import { reminderLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as pledges from '../store/pledge';

/**
 * Reminds all of whom it is time, each of an event once.
 *
 * @returns how many were reminded
 */
export async function remind(ctx: Context): Promise<number> {
	allow(ctx, 'pledge.remind', {});
	let count = 0;
	for (const { id, reminded, contact, initiative, ...pledge } of await pledges.promised(ctx.db)) {
		const notice = noticeOf(pledge, today(ctx));
		const told = notice && `${notice.event} ${notice.on}`;
		if (!told || told === reminded || !contact.email) continue;
		const letter = reminderLetter(ctx.locale, { ...notice, name: contact.name, initiative });
		if (await post(ctx.mail, contact.email, letter)) {
			await ctx.db.commit([pledges.noteReminded(ctx.db, id, told)]);
			count++;
		}
	}
	return count;
}
