import { DomainError } from '../error';
import { dayAfter, declaredFor, type Declared } from './standing';

/** What somebody says who confirms the checks of a pledge (R31). */
export interface Confirmation {
	certificate: boolean;
	confidential: boolean;
	/** When the organisation confirmed both, `YYYY-MM-DD`; null for today. */
	confirmedOn: string | null;
}

/**
 * Since when both declarations of a partner hold, `YYYY-MM-DD`; null where one is missing or has run out.
 *
 * @param today `YYYY-MM-DD`
 */
export function declaredOn(
	{ certificateOn, confidentialOn }: Pick<Declared, 'certificateOn' | 'confidentialOn'>,
	today: string
): string | null {
	return certificateOn !== null &&
		confidentialOn !== null &&
		holds(certificateOn, today) &&
		holds(confidentialOn, today)
		? [certificateOn, confidentialOn].toSorted()[1]!
		: null;
}

/**
 * The day that the checks of a pledge count from: what is confirmed now, or else what its partner has declared.
 *
 * @param declared as {@link declaredOn} tells
 * @param today    `YYYY-MM-DD`
 * @throws DomainError `contact_checks_missing` when neither is there, `out_of_range` at `confirmedOn` for a day that is still
 * to come, or so long ago that it would have run out
 */
export function confirmedDay(
	{ certificate, confidential, confirmedOn }: Confirmation,
	declared: string | null,
	today: string
): string {
	if (!certificate || !confidential) {
		if (declared === null) {
			throw new DomainError('contact_checks_missing', { to: 'checksOk' }, 'to');
		}
		return declared;
	}
	const on = confirmedOn ?? today;
	if (!holds(on, today)) {
		const range = { min: dayAfter(today, -declaredFor), max: today };
		throw new DomainError('out_of_range', range, 'confirmedOn');
	}
	return on;
}

const holds = (day: string, today: string) => day <= today && dayAfter(day, declaredFor) >= today;
