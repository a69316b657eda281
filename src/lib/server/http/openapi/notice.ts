import { newNotice, noticeAnswer } from '$lib/domain/notice/notice';
import { aboutKinds, noticeKinds } from '$lib/domain/notice/notice-kind';
import type { Paths } from './operation';
import { bodyOf, oneOf, pageOf, shape } from './schema';

const about = shape({ kind: oneOf(aboutKinds), id: 'uuid' });

const notice = shape({
	id: 'uuid',
	kind: oneOf(noticeKinds),
	words: 'text',
	at: 'time',
	dueOn: 'date',
	isLate: 'yes',
	from: oneOf(['young', 'guardian', 'partner', 'pledger', 'guest', 'member']),
	fromName: 'text',
	about: { anyOf: [about, { type: 'null' }] },
	aboutTitle: 'text',
	answer: 'text',
	answeredBy: 'text',
	answeredAt: 'time|null'
});

/** Notices that something is wrong with what stands here (R33). */
export const noticePaths: Paths = {
	'/initiatives/{initiative}/notices': {
		get: { summary: 'What somebody said is wrong, those that wait first', answer: pageOf(notice) },
		post: {
			summary: 'Say that something is wrong',
			body: bodyOf(newNotice),
			answer: shape({ id: 'uuid', dueOn: 'date' }),
			creates: true
		}
	},
	'/notices/{id}/answer': {
		put: { summary: 'Tell whoever said so what was done', body: bodyOf(noticeAnswer) }
	}
};
