/** Whether a part of one's own picture may be shown by itself, in words; made on the server. */
import type { CutAnswer } from '$lib/domain/media/cutting';
import { m } from '$lib/i18n/paraglide/messages';
import type { OwnThing } from './thing';

/** What was said, and the answers that can be given now. */
export interface CutInWords {
	text: string;
	answers: { value: CutAnswer; text: string }[];
}

/** Null for what is no picture, or not there yet. */
export function cutInWords({ detail, state, mayCut }: OwnThing): CutInWords | null {
	if (detail !== 'picture' || state !== 'ready' || !mayCut) {
		return null;
	}
	const yes = mayCut === 'no' ? m.my_cut_let() : m.my_cut_yes();
	const no = mayCut === 'yes' ? m.my_cut_keep() : m.my_cut_no();
	const answers = [
		{ value: 'yes', text: yes },
		{ value: 'no', text: no }
	] as const;
	return {
		text: texts[mayCut](),
		answers: answers.filter(({ value }) => value !== mayCut)
	};
}

const texts: Record<CutAnswer, () => string> = {
	notAsked: m.my_cut_ask,
	yes: m.my_cut_is_yes,
	no: m.my_cut_is_no
};
