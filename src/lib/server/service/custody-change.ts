/** What changes with the custody of a young person, for whoever changes the young person. */
import { actorId } from '$lib/domain/access/role';
import type { Custody } from '$lib/domain/consent/custody';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as cards from '../store/card';
import * as storytellers from '../store/storyteller';

/**
 * What is kept of custody after a change, with who made it: uses open and close by it. The note is there for what was decided
 * by hand alone, and goes with that.
 *
 * @param before its note counts on, unless another is given
 * @throws DomainError `required` at `custodyNote` when it was decided by hand and nobody says why
 */
export function custodyRow(
	ctx: Context,
	before: { custody: Custody; note: string },
	given: { custody?: Custody; custodyNote?: string | null }
) {
	const custody = given.custody ?? before.custody;
	const isDecided = custody === 'decided';
	const note = isDecided ? (given.custodyNote === undefined ? before.note : given.custodyNote) : '';
	if (isDecided && !note) {
		throw new DomainError('required', {}, 'custodyNote');
	}
	if (note === before.note && custody === before.custody) {
		return { custody };
	}
	const noted = { custodyNotedBy: actorId(ctx.actor), custodyNotedAt: ctx.now() };
	return { custody, custodyNote: note ?? '', ...noted };
}

/** Who does not hold custody any more is let in no more: the card, the visits made by it, and what was shared end. */
export function endOther(ctx: Context, storytellerId: string, custody: Custody): Change[] {
	return custody === 'two'
		? []
		: [
				...cards.end(ctx.db, { storytellerId, holder: 'otherGuardian' }, ctx.now()),
				storytellers.share(ctx.db, storytellerId, 'otherGuardian', false)
			];
}
