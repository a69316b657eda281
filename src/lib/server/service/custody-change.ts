/** What changes with the custody of a young person, for whoever changes the young person. */
import { actorId } from '$lib/domain/access/role';
import type { Custody } from '$lib/domain/consent/custody';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as cards from '../store/card';
import * as custodies from '../store/custody';
import * as storytellers from '../store/storyteller';

/** Who is asked at home. */
interface Held {
	custody: Custody;
	guardianRelation: string;
	otherRelation: string;
	/** Why it was decided by hand; else empty. */
	note: string;
}

/** Of somebody of whom nobody has said anything yet. */
export const nothingHeld: Held = {
	custody: 'one',
	guardianRelation: '',
	otherRelation: '',
	note: ''
};

/**
 * Who is asked at home after a change: uses open and close by it. The note is there for what was decided by hand alone, and
 * goes with that.
 *
 * @param before its note counts on, unless another is given
 * @throws DomainError `required` at `custodyNote` when it was decided by hand and nobody says why
 */
export function heldAfter(
	before: Held,
	given: {
		custody?: Custody;
		custodyNote?: string | null;
		guardianRelation?: string | null;
		otherRelation?: string | null;
	}
): Held {
	const custody = given.custody ?? before.custody;
	const isDecided = custody === 'decided';
	const said = given.custodyNote === undefined ? before.note : given.custodyNote;
	if (isDecided && !said) {
		throw new DomainError('required', {}, 'custodyNote');
	}
	const after = (name: 'guardianRelation' | 'otherRelation') =>
		given[name] === undefined ? before[name] : (given[name] ?? '');
	return {
		custody,
		guardianRelation: after('guardianRelation'),
		otherRelation: after('otherRelation'),
		note: (isDecided && said) || ''
	};
}

/** The change on record, with who made it; none where nothing is otherwise. */
export function custodyNoted(
	ctx: Context,
	storytellerId: string,
	before: Held,
	after: Held
): Change[] {
	const names = ['custody', 'guardianRelation', 'otherRelation', 'note'] as const;
	if (names.every((name) => before[name] === after[name])) {
		return [];
	}
	const row = { id: ctx.newId(), storytellerId, ...after };
	return [custodies.insert(ctx.db, { ...row, by: actorId(ctx.actor), at: ctx.now() })];
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
