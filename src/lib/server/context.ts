/** What every use case receives: the database, the clock, ids, who is asking, and the seams to the outside. */
import { v7 } from 'uuid';
import { can, isOver, knows, type Action, type Subject } from '$lib/domain/access/policy';
import { nobody, type Actor } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { dayOf } from '$lib/domain/text/danish-day';
import type { Db } from './db/open';
import type { Importer } from './import/importer';
import type { Live } from './live/hub';
import type { Mail } from './mail/mail';
import type { Media } from './media/media';
import type { Grouper } from './suggestion/grouper';
import type { Pseudonyms } from './pseudonym';
import type { Signer } from './signer';
import type { Vault } from './vault';

export interface Context {
	db: Db;
	/** Milliseconds since 1970. */
	now: () => number;
	/** When a device did without a network what it sends now, ms; absent for what is done now. */
	doneAt?: number | undefined;
	/** A fresh UUIDv7. */
	newId: () => string;
	actor: Actor;
	live: Live;
	media: Media;
	mail: Mail;
	/** Reads files from outside, in workers. */
	importer: Importer;
	/** Suggests groups for a wall, in a worker. */
	suggestions: Grouper;
	/** Seals and opens what tells who somebody is. */
	vault: Vault;
	/** Signs the log of who has read. */
	signer: Signer;
	/** Codes for research files. */
	pseudonyms: Pseudonyms;
	/** The public address of the install, e.g. `https://traad.example.dk`: links in mails and on cards begin with it. */
	origin: string;
	/** The caller's language, for mails and for texts made on the server. */
	locale: 'da' | 'en';
}

/** What the process holds once; a request adds who is asking. */
export type Services = Omit<Context, 'actor' | 'locale'>;

export function contextFor(
	services: Services,
	actor: Actor = nobody,
	locale: Context['locale'] = 'da'
): Context {
	return { ...services, actor, locale };
}

export const clock = { now: () => Date.now(), newId: () => v7() };

/**
 * The first line of each use case: hands the subject on when the actor may do this, and throws otherwise.
 *
 * @param subject what is acted on, or undefined when it was not found
 * @throws DomainError `not_signed_in`; `not_found` when it is missing, belongs to an initiative the actor does not know,
 * or may not be seen; `forbidden` when the actor sees it but may not do this; `initiative_closed` when it would begin
 * something new in an initiative that had been closed by then
 */
export function allow<S extends Subject>(ctx: Context, action: Action, subject: S | undefined): S {
	if (subject !== undefined && can(ctx.actor, action, subject)) {
		if (isOver(action, subject, ctx.doneAt ?? ctx.now())) {
			throw new DomainError('initiative_closed');
		}
		return subject;
	}
	if (ctx.actor.kind === 'nobody') {
		throw new DomainError('not_signed_in');
	}
	if (subject === undefined || !knows(ctx.actor, subject) || action.endsWith('.read')) {
		throw new DomainError('not_found');
	}
	throw new DomainError('forbidden');
}

/** Today's date at the clock's place, `YYYY-MM-DD`, in Danish time: consents expire at a Danish midnight. */
export function today(ctx: Pick<Context, 'now'>): string {
	return dayOf(ctx.now());
}
