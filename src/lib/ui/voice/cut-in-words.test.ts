import { expect, it } from 'vitest';
import type { CutAnswer } from '$lib/domain/media/cutting';
import { cutInWords } from './cut-in-words';
import type { OwnThing } from './thing';

const picture = (mayCut?: CutAnswer): OwnThing => ({
	...{ id: 'one', kind: 'media', title: '', state: 'ready', at: 0, detail: 'picture' },
	...(mayCut && { mayCut })
});
const answersTo = (mayCut: CutAnswer) =>
	cutInWords(picture(mayCut))?.answers.map(({ value }) => value);

it('whoever was not asked can say yes or no, and whoever answered the other', () => {
	expect(answersTo('notAsked')).toEqual(['yes', 'no']);
	expect(answersTo('yes')).toEqual(['no']);
	expect(answersTo('no')).toEqual(['yes']);
});

it('nothing is asked of a recording, or of a picture that cannot be seen yet', () => {
	expect(cutInWords({ ...picture('notAsked'), detail: 'sound' })).toBeNull();
	expect(cutInWords({ ...picture('notAsked'), state: 'waiting' })).toBeNull();
	expect(cutInWords(picture())).toBeNull();
});
