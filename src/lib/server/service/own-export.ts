/** A young person takes along everything that is here about them (R17). */
import { toldOf } from '$lib/domain/media/told';
import { withoutMasked } from '$lib/domain/text/marked-words';
import { masked } from '$lib/domain/text/masking';
import { allow, today, type Context } from '../context';
import { streamOf } from '../export/bytes';
import type { OwnDecision } from '../export/own-decisions';
import { writeOwn, type OwnFile, type OwnStoryTold } from '../export/own-file';
import * as readings from '../store/access-log';
import * as records from '../store/consent-record';
import * as identities from '../store/identity';
import * as journeys from '../store/journey';
import * as maskings from '../store/masking';
import * as questions from '../store/may-we';
import * as media from '../store/media';
import * as files from '../store/media-file';
import * as meetings from '../store/first-meeting';
import * as followUps from '../store/follow-up';
import * as comments from '../store/opportunity-comment';
import * as dots from '../store/opportunity-dot';
import * as participation from '../store/participation';
import * as texts from '../store/story-text';
import { ownWords } from '../store/withdrawal';
import * as checks from '../store/youth-check';
import { mimeTypes, type ExportedFile } from './export-begun';
import { ownPerson } from './reading';
import * as letters from './closing-letter';
import { marksOf } from './telling';
import * as voice from './voice';

/** Own words as they stand, with others' names and places masked; what they became; each yes and no; who has read. */
export async function take(ctx: Context): Promise<ExportedFile> {
	const { id, secretName } = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const { contact, stories } = await voice.mine(ctx);
	const decisions = await records.list(ctx.db, id);
	const asked = await checks.listOwn(ctx.db, id);
	const mayWe = await questions.list(ctx.db, id);
	const said = await comments.listOwn(ctx.db, id);
	const read = await readings.list(ctx.db, id, -1);
	const letter = await letters.mine(ctx);
	const at = new Date(ctx.now()).toISOString();
	const own = {
		...{ secretName, contact: contact.name, at },
		letter: letter && { ...letter, at: new Date(letter.at).toISOString() },
		stories: await Promise.all(stories.map((story) => told(ctx, story))),
		checks: asked.map(({ plainText, answer, words }) => ({ asked: plainText, answer, words })),
		decisions: decisions.map((one) => decisionTold(one, decisions)),
		mayWe: mayWe.map(({ scope, reason, by, askedAt, reminders }) => ({
			...{ scope, reason, by, at: new Date(askedAt).toISOString(), reminders }
		})),
		comments: said.map(({ whatIf, text, at }) => ({
			...{ whatIf, text, at: new Date(at).toISOString() }
		})),
		dots: await dots.listGiven(ctx.db, id),
		followUps: (await followUps.listOwn(ctx.db, id)).map(({ whatIf, on, askedBy, said }) => ({
			...{ whatIf, on, askedBy, said }
		})),
		firstMeetings: await meetings.listOwn(ctx.db, id),
		participation: (await participation.listOwn(ctx.db, id)).map(({ checkId: _, said, ...of }) => ({
			...of,
			...(of.part === 'rung' ? { rung: Number(said) } : { degree: said })
		})),
		readings: read.map(({ who, relation, purpose, on }) => ({ who: who || relation, purpose, on })),
		lookUps: (await identities.lookUps(ctx.db, id)).map(({ who, reason, at }) => ({
			...{ who, reason, at: new Date(at).toISOString() }
		}))
	};
	return {
		// Says nothing about what it is: it lies among other files on somebody's device.
		name: `data-${at.slice(0, 10)}.zip`,
		type: mimeTypes.zip,
		content: streamOf(writeOwn(own, await filesOf(ctx, id), ctx.locale))
	};
}

/** With what it was made on, and since when something else stands in its place. */
function decisionTold(one: records.StoredConsent, all: records.StoredConsent[]): OwnDecision {
	const { scope, decision, by, relation = null, method, expiresOn = null } = one;
	const { readingLevel, device, readAloud, place, witness, textVersion, language } = one;
	const next = all.find(({ id }) => id === one.replacedBy);
	return {
		...{ scope, decision, by, relation, at: new Date(one.at).toISOString() },
		...{ method, expiresOn, isForOneThing: one.itemId != null, place, witness },
		...{ readingLevel, device, readAloud, textVersion, language },
		replacedAt: next ? new Date(next.at).toISOString() : null
	};
}

async function told(
	ctx: Context,
	{ story, insights, replies, remarks, isTimeOver }: voice.MyStory
): Promise<OwnStoryTold> {
	const isWithdrawn = story.state === 'withdrawn';
	const masks = (await maskings.masksOf(ctx.db, story.id)).filter(
		({ state }) => state === 'anchored'
	);
	const marks = await marksOf(ctx, story.id);
	const moments = isWithdrawn ? [] : await journeys.list(ctx.db, story.id);
	return {
		id: story.id,
		title: withoutMasked(story.title, marks),
		toldAt: new Date(story.at).toISOString(),
		...{ isWithdrawn, isTimeOver },
		text: masked(await texts.read(ctx.db, story.id), 0, masks),
		moments: moments.map(({ stage, title, ownFeeling }) => ({
			...{ stage, title: withoutMasked(title, marks), ownFeeling }
		})),
		replies: replies.map(({ by, text, reason }) => ({ by, text, reason })),
		remarks: remarks.map(({ kind, text, at, answer, answeredBy }) => ({
			...{ kind, text, at: new Date(at).toISOString(), answer, answeredBy }
		})),
		became: isWithdrawn ? [] : insights.flatMap(becameOf)
	};
}

function becameOf({ insight, whatIfs }: voice.MyStory['insights'][number]): OwnStoryTold['became'] {
	if (whatIfs.length === 0) {
		return [{ insight: insight.title, whatIf: null, concrete: [], answers: [] }];
	}
	return whatIfs.map(({ whatIf, answers }) => ({
		insight: insight.title,
		whatIf: whatIf.title,
		concrete: whatIf.concrete ?? [],
		answers: answers.map(({ title }) => title).filter(Boolean)
	}));
}

/** The largest form of each picture, and each recording that is still there. */
async function filesOf(ctx: Context, storytellerId: string): Promise<OwnFile[]> {
	const own = await ownWords(ctx.db, storytellerId);
	const all = await Promise.all(
		own.media.map(async ({ id }, at) => {
			const item = await media.read(ctx.db, id, today(ctx));
			const file = largest(await files.filesOf(ctx.db, id));
			if (item?.state !== 'ready' || !file) {
				return [];
			}
			const { title, altText, ownWords } = toldOf(item, await marksOf(ctx, item.storyId));
			const name = `files/${at + 1}.${endingOf(file.type)}`;
			return [
				{
					...{ name, title, altText, ownWords },
					type: file.type,
					content: contentOf(ctx, file.name)
				}
			];
		})
	);
	return all.flat();
}

/** WebP rather than AVIF: what opens pictures outside of browsers knows it. */
function largest(all: readonly files.StoredFile[]): files.StoredFile | undefined {
	return all.findLast(({ type }) => type !== 'image/avif') ?? all.at(-1);
}

/** Opened only when its turn has come. */
async function* contentOf(ctx: Context, name: string): AsyncGenerator<Uint8Array> {
	yield* ctx.media.files.open(name);
}

/** `webp` of `image/webp`, `m4a` of `audio/x-m4a`. */
const endingOf = (type: string) => type.replace(/^.*\/(x-)?/, '').replace(/[^a-z0-9].*$/, '');
