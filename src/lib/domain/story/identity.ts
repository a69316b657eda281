/** Who a young person is, apart from the secret name: kept sealed, and looked up with a reason (R19). */
import * as v from 'valibot';
import { maybe, personLine, personText } from '../text/input';

/** The real name, and how to reach the family; a CPR number is refused. */
export const identityGiven = v.object({ name: personLine(120), reach: maybe(personText(500)) });

/** What is sealed. */
export interface Identity {
	name: string;
	/** Empty when nobody wrote it down. */
	reach: string;
}

/** Why somebody needs to know; the young person reads it. */
export const lookUpReason = v.object({ reason: personLine(200) });
