import type { NoticeKind } from '$lib/domain/notice/notice-kind';
import type { Day, Words } from './types';

/** What was said to be wrong: one answered, and one that nobody has answered in time. */
export const notices: {
	/** A young person by their journey, or a member by name. */
	from: { journey: string } | { member: string };
	on: Day;
	kind: NoticeKind;
	words: Words;
	/** The what-if that it points to. */
	whatIf?: string;
	answer?: { by: string; on: Day; text: Words };
}[] = [
	{
		from: { journey: 'freja' },
		on: 540,
		kind: 'aboutMe',
		words: {
			da: 'Jeg tror, de på væggen kan se, at det er min tegning. Kan den komme ned?',
			en: 'I think people at the wall can see that it is my drawing. Can it come down?'
		},
		answer: {
			...{ by: 'mette', on: 541 },
			text: {
				da: 'Den er taget ned nu. Den kommer kun op igen, hvis du siger ja.',
				en: 'It is taken down now. It goes up again only if you say yes.'
			}
		}
	},
	{
		from: { member: 'henrik' },
		on: 600,
		kind: 'untrue',
		words: {
			da: 'Her står, at klubben har åbent hver lørdag. Det er hver anden.',
			en: 'It says that the club is open every Saturday. It is every other.'
		},
		whatIf: 'W7'
	}
];
