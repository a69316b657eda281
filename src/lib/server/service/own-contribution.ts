/** What a young person tells from a device of their own (F2): it waits as a note does, and is theirs from the first moment. */
import { actorId } from '$lib/domain/access/role';
import { readerAged } from '$lib/domain/consent/information';
import { overview } from '$lib/domain/consent/overview';
import { textVersion } from '$lib/domain/consent/record';
import { bandOf } from '$lib/domain/consent/rule';
import { DomainError } from '$lib/domain/error';
import { perKiosk } from '$lib/domain/account/slow-down';
import {
	answered,
	decisionsOn,
	newOwnContribution,
	ownScopesOf,
	ownUses,
	type OwnUse
} from '$lib/domain/kiosk/contribution';
import type { MediaItem } from '$lib/domain/media/media';
import { parse } from '$lib/domain/text/input';
import { m } from '$lib/i18n/paraglide/messages';
import { countUse } from '../auth/attempt';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as contributions from '../store/contribution';
import * as initiatives from '../store/initiative';
import * as stories from '../store/story';
import * as checks from '../store/youth-check';
import { addToNote, noteChanges } from './note-story';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { ownPerson } from './reading';
import { requireIntake } from './setting-up';

/**
 * How a use stands for all that somebody tells. `open`: may be chosen. `waits`: may be chosen, and somebody at home has
 * to say yes too. `closed`: there is no general yes to it, and a yes to one thing opens nothing.
 */
export type UseStanding = 'open' | 'waits' | 'closed';

/** What is asked, one at a time, and who may be let see it. */
export interface OwnAsked {
	questions: string[];
	/** Whose it is that asks. */
	initiative: string;
	/** Whether it may be kept at all: false for whoever took everything back. */
	mayBegin: boolean;
	uses: { use: OwnUse; standing: UseStanding }[];
}

/** What it is about: how an insight is worded, where they were asked, or a what-if of their own; else something new. */
export interface OwnAbout {
	insightId?: string | undefined;
	isIdea?: boolean;
}

/**
 * @throws DomainError `setup_missing`, so that nobody writes in vain; `not_found` when they were not asked
 */
export async function asked(
	ctx: Context,
	{ insightId, isIdea = false }: OwnAbout = {}
): Promise<OwnAsked> {
	const person = allow(ctx, 'contribution.createOwn', await ownPerson(ctx));
	await requireIntake(ctx, person.initiativeId);
	const views = overview(person, await records.list(ctx.db, person.id), today(ctx));
	return {
		questions: insightId
			? [(await checkOf(ctx, person.id, insightId)).plainText]
			: questionsIn(ctx, isIdea),
		mayBegin: await stories.mayBegin(ctx.db, person.id),
		initiative: (await initiatives.find(ctx.db, person.initiativeId))?.name ?? '',
		uses: ownUses.map((use) => {
			const own = views.filter(({ scope }) => ownScopesOf[use].includes(scope));
			const standing = own.some(({ said, closedBy }) => said.young !== 'yes' || closedBy !== null)
				? 'closed'
				: own.some(({ said }) => !['yes', 'notNeeded'].includes(said.guardian))
					? 'waits'
					: 'open';
			return { use, standing };
		})
	};
}

/**
 * Keeps what was told: a story of the own words that waits for the staff, and for each use a yes or a no to this one
 * thing, in one batch. Sent twice, it is there once. As an answer to how an insight is worded it stands with that answer too.
 *
 * @throws DomainError `consent_missing` when nothing may be kept, `required` when nothing was said, `cpr_number` and
 * `too_long` at `answers.<n>`, `too_many_requests`, `setup_missing`, `not_found` at `insightId`
 */
export async function create(ctx: Context, input: unknown): Promise<Created<{ id: string }>> {
	const person = allow(ctx, 'contribution.createOwn', await ownPerson(ctx));
	const given = parse(newOwnContribution, input);
	const { id } = given;
	const { id: storytellerId, initiativeId } = person;
	const inputHash = hashInput({ storytellerId, ...given });
	if (isRepeat(await contributions.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const check = given.insightId ? await checkOf(ctx, storytellerId, given.insightId) : undefined;
	const isIdea = given.isIdea && !check;
	const questions = check ? [check.plainText] : questionsIn(ctx, isIdea);
	const said = answered(questions, given.answers, given.hasMedia);
	if (!(await stories.mayBegin(ctx.db, storytellerId))) {
		throw new DomainError('consent_missing');
	}
	await requireIntake(ctx, initiativeId);
	await countUse(ctx, `own:${storytellerId}`, perKiosk);
	const storyId = ctx.newId();
	const titled = check ? m.tell_check_story : isIdea ? m.tell_idea_story : m.tell_story;
	const title = titled({}, { locale: ctx.locale });
	const note = {
		...{ id, initiativeId, storytellerId, storyId, kioskId: null, checkId: check?.id },
		...{ title, said, inputHash, isIdea }
	};
	const changes = [
		...noteChanges(ctx, note),
		...(check ? [checks.update(ctx.db, check.id, { storyId })] : []),
		...decisionsOn(given.uses).map((one) =>
			records.insert(ctx.db, {
				...one,
				...{ id: ctx.newId(), storytellerId, itemId: storyId, textVersion, at: ctx.now() },
				...{ by: 'young', method: 'screen', recordedBy: actorId(ctx.actor) },
				readingLevel: readerAged(bandOf(person, today(ctx)))
			})
		)
	];
	const isNew = await madeNow(
		() => ctx.db.commit(changes),
		() => contributions.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/** Takes a drawing, a photo or a recording for what was told. @param name of its file in the store @throws see `addToNote` */
export async function addMedia(
	ctx: Context,
	noteId: string,
	given: Record<string, unknown>,
	name: string
): Promise<Created<MediaItem>> {
	const found = allow(ctx, 'contribution.createOwn', await contributions.find(ctx.db, noteId));
	return addToNote(ctx, found, given, name);
}

/** What they are asked about an insight as it is worded. @throws DomainError `not_found` */
async function checkOf(ctx: Context, storytellerId: string, insightId: string) {
	const all = await checks.listOwn(ctx.db, storytellerId);
	const found = all.find((check) => check.insightId === insightId);
	if (!found) {
		throw new DomainError('not_found', {}, 'insightId');
	}
	return found;
}

const newQuestions = [m.tell_question_what, m.tell_question_good, m.tell_question_wish];
const ideaQuestions = [m.tell_idea_what, m.tell_idea_better, m.tell_idea_who];

function questionsIn({ locale }: Context, isIdea: boolean): string[] {
	return (isIdea ? ideaQuestions : newQuestions).map((question) => question({}, { locale }));
}
