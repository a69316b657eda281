import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/i18n/paraglide/messages';
import type { Context } from '$lib/server/context';
import * as cards from '$lib/server/service/card';
import * as letters from '$lib/server/service/closing-letter';
import * as consents from '$lib/server/service/consent';
import * as meetings from '$lib/server/service/first-meeting';
import * as followUps from '$lib/server/service/follow-up';
import * as mayWe from '$lib/server/service/may-we';
import * as media from '$lib/server/service/media';
import * as moderation from '$lib/server/service/moderation';
import * as dots from '$lib/server/service/opportunity-dot';
import * as participation from '$lib/server/service/own-participation';
import * as voice from '$lib/server/service/voice';
import * as checks from '$lib/server/service/youth-check';
import { ownLines } from '$lib/ui/opportunity/follow-up';
import { answerLines } from '$lib/ui/voice/answer-lines';
import { checkInWords } from '$lib/ui/voice/check-in-words';
import { storyInWords } from '$lib/ui/voice/in-words';
import { questionBoxes } from '$lib/ui/voice/questions';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { answeredOn } from '$routes/http/answered-on';
import { keepUnsent } from '$routes/http/kept-form';
import { dropVisit, visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { ctx } = event.locals;
	return loaded(async () => {
		const pages = await voice.mine(ctx);
		const asked = await checks.mine(ctx);
		return {
			...pages,
			stories: pages.stories.map((story) => ({
				...storyInWords(story),
				answer: shownAnswer(story, asked)
			})),
			checks: asked.map(checkInWords),
			questions: questionBoxes(await mayWe.mine(ctx), pages.scopes, pages.isAdult),
			newsTitle: m.my_again_news(),
			...(await aroundThem(ctx))
		};
	});
};

async function aroundThem(ctx: Context) {
	return {
		letter: await letters.mine(ctx),
		meetings: await meetings.mine(ctx),
		participation: await participation.mine(ctx),
		notes: await moderation.mine(ctx),
		followUps: (await followUps.mine(ctx)).map(shownFollowUp),
		hasIdeas: (await dots.mine(ctx)).length > 0
	};
}

/** In words, so that the page need not load the texts. */
function shownAnswer({ answerTo }: voice.MyStory, asked: { insightId: string }[]) {
	return (
		answerTo && {
			lines: answerLines(answerTo),
			href: asked.some(({ insightId }) => insightId === answerTo.insightId)
				? `#check-${answerTo.insightId}`
				: '',
			act: m.my_answer_to_open()
		}
	);
}

/** In words, so that the page need not load the texts. */
function shownFollowUp(one: Awaited<ReturnType<typeof followUps.mine>>[number]) {
	const { id, opportunityId, whatIf, on, askedBy, said } = one;
	return {
		...{ id, opportunityId, whatIf, at: Date.parse(on), lines: ownLines(one) },
		title: m.my_follow_title(),
		lead: askedBy ? m.my_follow_lead({ name: askedBy }) : m.my_follow_lead_team(),
		href: resolve('/(voice)/my/follow-up/[id]', { id }),
		act: said.length > 0 ? m.my_follow_change() : m.my_follow_begin()
	};
}

export const actions: Actions = {
	answer: async (event) => {
		const storytellerId = visitor(event);
		const { ctx } = event.locals;
		const values = valuesOf(await event.request.formData());
		const [scope, decision, projectId] = (values.say ?? '').split(' ');
		const { textHash } = values;
		const how = await answeredOn(event, values);
		const input = { scope, decision, by: 'young', method: 'screen', textHash, projectId, ...how };
		const answered = await attempt(values, async () => {
			await (decision === 'later'
				? mayWe.putOff(ctx, { scope })
				: consents.record(ctx, storytellerId, input));
		});
		return answered.ok ? { answered: decision } : answered.failure;
	},
	check: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const said = await attempt(values, () =>
			checks.answer(event.locals.ctx, values.insightId ?? '', {
				answer: values.answer ?? '',
				words: values.words
			})
		);
		return said.ok ? { checked: values.insightId } : said.failure;
	},
	cut: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const { mediaId = '', mayCut } = values;
		const said = await attempt(values, () => media.change(event.locals.ctx, mediaId, { mayCut }));
		return said.ok ? { cut: mediaId } : said.failure;
	},
	leave: async (event) => {
		await keepUnsent(event);
		const token = dropVisit(event);
		if (token) {
			await cards.signOut(event.locals.ctx, token);
		}
		redirect(303, `${resolve('/(voice)/card')}?closed`);
	}
};
