/**
 * The first meeting between a young person and whoever gave a pledge (R32): never one-to-one by default. Place, time and the
 * adult who comes along are fields; alone comes only who is 15 and says so, and then somebody knows of it.
 */
import * as v from 'valibot';
import { bandOf, type Age } from '../consent/rule';
import { DomainError } from '../error';
import { clock, date, maybe, parse, personLine, uuid } from '../text/input';

export const firstMeetingInput = v.object({
	id: v.optional(uuid),
	/** Left out where several come together. */
	storytellerId: maybe(uuid),
	on: date,
	at: clock,
	place: personLine(200),
	/** The adult who comes along, by name. */
	companion: maybe(personLine(120)),
	/** The young person has said in so many words that they come alone. */
	comesAlone: v.optional(v.boolean('invalid'), false),
	/** The adult who knows of it then, by name. */
	knownTo: maybe(personLine(120))
});

/** Which one. */
export const oneMeeting = v.object({ id: uuid });

/** Where, when and with whom. */
export interface FirstMeeting {
	storytellerId: string | null;
	/** `YYYY-MM-DD` */
	on: string;
	/** `HH:MM` */
	at: string;
	place: string;
	/** The adult who comes along; where the young person comes alone, the one who knows of it. */
	adult: string;
	comesAlone: boolean;
}

/**
 * Reads a first meeting. Who is named decides whether coming alone is a choice: {@link checkAlone}.
 *
 * @throws DomainError at the field; `required` at `companion`, or at `knownTo` when the young person comes alone
 */
export function readFirstMeeting(input: unknown): FirstMeeting & { id: string | undefined } {
	const { id, companion, knownTo, comesAlone, ...given } = parse(firstMeetingInput, input);
	const adult = comesAlone ? knownTo : companion;
	if (!adult) {
		throw new DomainError('required', {}, comesAlone ? 'knownTo' : 'companion');
	}
	return { id, ...given, storytellerId: given.storytellerId ?? null, adult, comesAlone };
}

/**
 * Holds that nobody under 15, and nobody unnamed, comes alone.
 *
 * @param age   of the young person; undefined where several come together
 * @param today `YYYY-MM-DD`
 * @throws DomainError `companion_needed` at `comesAlone`
 */
export function checkAlone(
	{ comesAlone }: Pick<FirstMeeting, 'comesAlone'>,
	age: Age | undefined,
	today: string
): void {
	const isOldEnough = age !== undefined && ['15-17', '18+'].includes(bandOf(age, today));
	if (comesAlone && !isOldEnough) {
		throw new DomainError('companion_needed', {}, 'comesAlone');
	}
}
