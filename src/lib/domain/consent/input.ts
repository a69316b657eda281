/** What comes in from forms, the API and the outbox about consent. */
import * as v from 'valibot';
import { date, maybe, oneOf, personLine, uuid, whole } from '../text/input';
import { channels, devices, methods, readingLevels } from './record';
import { deciders } from './rule';
import { scopes } from './scope';
import type { Withdrawal } from './withdrawal';

const fields = v.object({
	id: v.optional(uuid),
	scope: oneOf(scopes),
	decision: oneOf(['yes', 'no'] as const),
	by: oneOf(deciders),
	method: v.optional(oneOf(methods), 'screen'),
	itemId: v.nullish(uuid),
	expiresOn: v.nullish(date),
	/** The edition of the texts that was read, as the consents are listed with: a yes to another than today's is refused. */
	textHash: v.nullish(v.pipe(v.string('invalid'), v.regex(/^[0-9a-f]{64}$/, 'invalid'))),
	/** Where it was said or signed. */
	place: maybe(personLine(120)),
	/** Who else was there, or has seen the paper. */
	witness: maybe(personLine(80)),
	/** For whom the text was worded; follows from who answers where that is on the own screen. */
	readingLevel: v.nullish(oneOf(readingLevels)),
	/** On what it was answered; `paper` where that is the method. */
	device: v.nullish(oneOf(devices)),
	/** Whether the text was read aloud before the answer. */
	readAloud: v.nullish(v.boolean('invalid')),
	/** When it was given, ms since 1970, where `method` is `offline`: long before it is sent. Else it is not looked at. */
	givenAt: v.nullish(whole(0, 9_999_999_999_999)),
	/** Of research: the project that it is about, generally. Its last day is the last one of a yes. */
	projectId: v.nullish(uuid),
	/** Of a yes to being asked again: how. */
	channel: v.nullish(oneOf(channels))
});

/** One decision. A last day only makes sense for a yes. */
export const newConsent = v.pipe(
	fields,
	v.forward(
		v.check(
			({ projectId, scope, itemId }) => !projectId || (scope === 'research' && !itemId),
			'invalid'
		),
		['projectId']
	),
	v.forward(
		v.check(
			({ channel, scope, decision }) => !channel || (scope === 'followUp' && decision === 'yes'),
			'invalid'
		),
		['channel']
	)
);

export type NewConsent = v.InferOutput<typeof newConsent>;

/** Exactly one of `{ all: true }`, `{ scope }`, `{ itemId }`. */
export const newWithdrawal = v.pipe(
	v.object({
		id: v.optional(uuid),
		all: v.optional(v.boolean('invalid')),
		scope: v.nullish(oneOf(scopes)),
		itemId: v.nullish(uuid)
	}),
	v.check(
		({ all, scope, itemId }) =>
			[all === true, scope != null, itemId != null].filter(Boolean).length === 1,
		'invalid'
	)
);

/** What a parsed withdrawal takes back. */
export function withdrawalOf(given: v.InferOutput<typeof newWithdrawal>): Withdrawal {
	if (given.scope != null) {
		return { scope: given.scope };
	}
	return given.itemId != null ? { itemId: given.itemId } : { all: true };
}
