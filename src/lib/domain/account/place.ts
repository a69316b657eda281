/** A young person's own place on a device: whose the device is, when the place closes by itself, and the PIN. */
import * as v from 'valibot';
import { oneOf } from '../text/input';
import type { Pace } from './slow-down';

/** Whose a device is, as the young person said; until then it counts as shared. */
export const owners = ['unasked', 'shared', 'own'] as const;
export type Owner = (typeof owners)[number];

const minute = 60_000;

/** How long nobody need touch a device until the place on it closes, ms. */
export const quietTime: Record<Owner, number> = {
	unasked: 3 * minute,
	shared: 3 * minute,
	own: 15 * minute
};

/** How long before that the page asks whether somebody is there, ms. */
export const warningTime = 30_000;

/** The server waits this much longer than the page: a sign of life may be on its way. In ms. */
export const onTheWay = 15_000;

/** Whether nobody has used the place for so long that it has closed. @param lastAt and `now` in ms since 1970 */
export function hasClosed(owner: Owner, lastAt: number, now: number): boolean {
	return now - lastAt > quietTime[owner] + onTheWay;
}

/** Wrong PINs in a row until the device forgets the card. */
export const pinTries = 6;

/** How trying PINs on one device is slowed down. */
export const perPin: Pace = { free: 3, first: 5_000, longest: minute, forgotten: 60 * minute };

/** Whether a PIN is among the first that somebody would try: one figure over and over, or a run such as 1234 or 9876. */
export function isEasyPin(pin: string): boolean {
	const steps = [...pin].slice(1).map((figure, at) => Number(figure) - Number(pin[at]));
	return Math.abs(steps[0] ?? 0) <= 1 && steps.every((step) => step === steps[0]);
}

/** A PIN that was typed to be checked. */
export const typedPin = v.object({
	pin: v.pipe(v.string('required'), v.trim(), v.nonEmpty('required'))
});

/** Four to six figures, typed twice. */
export const pinChoice = v.pipe(
	v.object({
		pin: v.pipe(
			v.string('required'),
			v.trim(),
			v.regex(/^\d{4,6}$/, 'invalid'),
			v.check((pin) => !isEasyPin(pin), 'invalid')
		),
		again: v.pipe(v.string('required'), v.trim())
	}),
	v.forward(
		v.partialCheck([['pin'], ['again']], ({ pin, again }) => pin === again, 'invalid'),
		['again']
	)
);

export const ownerSaid = v.object({ owner: oneOf(['shared', 'own'] as const) });
