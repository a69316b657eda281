/** The PIN that opens a young person's place on a device of their own, and what they say of the device. */
import * as v from 'valibot';
import { oneOf } from '../text/input';
import type { Pace } from './slow-down';

/** Wrong PINs in a row until the device forgets the card. */
export const pinTries = 6;

/** How trying PINs on one device is slowed down. */
export const perPin: Pace = { free: 3, first: 5_000, longest: 60_000, forgotten: 3_600_000 };

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
