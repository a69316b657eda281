/** A young person takes along everything that is here about them (R17). */
import { actorId } from '$lib/domain/access/role';
import { letterParts } from '$lib/domain/initiative/closing';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import { withoutMasked, type MarkedWords } from '$lib/domain/text/marked-words';
import { allow, type Context } from '../context';
import { streamOf } from '../export/bytes';
import type { OwnDecision } from '../export/own-decisions';
import { writeOwn, type OwnStoryTold } from '../export/own-file';
import * as readings from '../store/access-log';
import * as records from '../store/consent-record';
import * as custodies from '../store/custody';
import * as identities from '../store/identity';
import * as journeys from '../store/journey';
import * as questions from '../store/may-we';
import * as notices from '../store/notice';
import * as meetings from '../store/first-meeting';
import * as followUps from '../store/follow-up';
import * as comments from '../store/opportunity-comment';
import * as dots from '../store/opportunity-dot';
import * as participation from '../store/participation';
import * as projects from '../store/research-project';
import * as checks from '../store/youth-check';
import * as letters from './closing-letter';
import * as contacts from './contact-key';
import { mimeTypes, type ExportedFile } from './export-begun';
import { maskedText } from './one-wording';
import * as ownMedia from './own-media';
import { ownPerson } from './reading';
import { marksOf } from './telling';
import * as voice from './voice';

/** Own words with others' names and places masked, and all that was said about them; each yes and no; who has read. */
export async function take(ctx: Context): Promise<ExportedFile> {
	const { id, secretName, initiativeId } = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const { contact, stories } = await voice.mine(ctx);
	const decisions = await records.list(ctx.db, id);
	const research = await projects.list(ctx.db, initiativeId);
	const asked = await checks.listOwn(ctx.db, id);
	const mayWe = await questions.list(ctx.db, id);
	const said = await comments.listOwn(ctx.db, id);
	const read = await readings.list(ctx.db, id, -1);
	const letter = await letters.mine(ctx);
	const ofEach = stories.map(async ({ story }) => ({
		storyId: story.id,
		marks: await marksOf(ctx, story.id)
	}));
	const marked = await Promise.all(ofEach);
	const marks = marked.flatMap((one) => one.marks);
	const tell = tellerWith(marks);
	const at = new Date(ctx.now()).toISOString();
	const own = {
		...{ secretName, contact: contact.name, reach: (await contacts.mine(ctx)).reach, at },
		letter: letter && {
			...tell(letter, ...letterParts),
			at: new Date(letter.at).toISOString()
		},
		stories: await Promise.all(stories.map((story) => told(ctx, story, tell, marked))),
		checks: asked.map(({ plainText, answer, words }) =>
			tell({ asked: plainText, answer, words }, 'asked', 'words')
		),
		decisions: decisions.map((one) =>
			tell(decisionTold(one, decisions, research), 'place', 'witness')
		),
		custody: (await custodies.listTold(ctx.db, id))
			.toReversed()
			.map(({ id: _, ...change }) => ({ ...change, at: new Date(change.at).toISOString() })),
		mayWe: mayWe.map(({ scope, reason, by, askedAt, reminders }) => ({
			...tell({ scope, reason, by }, 'reason'),
			...{ at: new Date(askedAt).toISOString(), reminders }
		})),
		comments: said.map(({ whatIf, text, at }) => ({
			...tell({ whatIf, text }, 'whatIf', 'text'),
			at: new Date(at).toISOString()
		})),
		dots: (await dots.listGiven(ctx.db, id)).map((given) => tell(given, 'whatIf')),
		followUps: (await followUps.listOwn(ctx.db, id)).map(({ whatIf, on, askedBy, said }) => ({
			...tell({ whatIf, on, askedBy }, 'whatIf'),
			said: said.map((part) => tell(part, 'before', 'now', 'words'))
		})),
		firstMeetings: (await meetings.listOwn(ctx.db, id)).map(({ id: _, ...one }) => one),
		notices: (await notices.listOwn(ctx.db, initiativeId, actorId(ctx.actor), -1)).map(
			({ kind, words, at, answer, answeredBy }) => ({
				...tell({ kind, words, answer, answeredBy }, 'words', 'answer'),
				at: new Date(at).toISOString()
			})
		),
		participation: (await participation.listOwn(ctx.db, id)).map(({ checkId: _, said, ...of }) => ({
			...of,
			...(of.part === 'rung' ? { rung: Number(said) } : { degree: said })
		})),
		readings: read.map(({ who, relation, purpose, project, on }) => ({
			...{ who: who || relation, purpose, project, on }
		})),
		lookUps: (await identities.lookUps(ctx.db, id)).map(({ who, reason, of, at }) => ({
			...tell({ who, reason, of }, 'reason'),
			at: new Date(at).toISOString()
		}))
	};
	return {
		// Says nothing about what it is: it lies among other files on somebody's device.
		name: `data-${at.slice(0, 10)}.zip`,
		type: mimeTypes.zip,
		content: streamOf(writeOwn(own, await ownMedia.mine(ctx, marks), ctx.locale))
	};
}

/** With what it was made on, and since when something else stands in its place. */
function decisionTold(
	one: records.StoredConsent,
	all: records.StoredConsent[],
	research: readonly ResearchProject[]
): OwnDecision {
	const { scope, decision, by, relation = null, method, expiresOn = null } = one;
	const { readingLevel, device, readAloud, place, witness, textVersion, language } = one;
	const next = all.find(({ id }) => id === one.replacedBy);
	return {
		...{ scope, decision, by, relation, at: new Date(one.at).toISOString() },
		...{ method, expiresOn, isForOneThing: one.itemId != null, place, witness },
		project: research.find(({ id }) => id === one.projectId)?.name ?? null,
		channel: one.channel ?? null,
		...{ readingLevel, device, readAloud, textVersion, language },
		replacedAt: next ? new Date(next.at).toISOString() : null
	};
}

async function told(
	ctx: Context,
	{ story, insights, replies, remarks, isTimeOver }: voice.MyStory,
	tell: Teller,
	marked: readonly { storyId: string; marks: MarkedWords[] }[]
): Promise<OwnStoryTold> {
	const isWithdrawn = story.state === 'withdrawn';
	const text = await maskedText(ctx, story.id);
	// What stands in this one somebody went through place by place.
	const elsewhere = marked.filter(({ storyId }) => storyId !== story.id);
	const moments = isWithdrawn ? [] : await journeys.list(ctx.db, story.id);
	return {
		id: story.id,
		toldAt: new Date(story.at).toISOString(),
		...{ isWithdrawn, isTimeOver },
		...tell({ title: story.title }, 'title'),
		text: withoutMasked(
			text,
			elsewhere.flatMap(({ marks }) => marks)
		),
		moments: moments.map(({ stage, title, ownFeeling }) => ({
			...tell({ stage, title, ownFeeling }, 'stage', 'title')
		})),
		replies: replies.map(({ by, text, reason }) => tell({ by, text, reason }, 'text', 'reason')),
		remarks: remarks.map(({ kind, text, at, answer, answeredBy }) => ({
			...tell({ kind, text, answer, answeredBy }, 'text', 'answer'),
			at: new Date(at).toISOString()
		})),
		became: isWithdrawn ? [] : insights.flatMap((one) => becameOf(one, tell))
	};
}

function becameOf(
	{ insight, whatIfs }: voice.MyStory['insights'][number],
	tell: Teller
): OwnStoryTold['became'] {
	const { title } = tell({ title: insight.title }, 'title');
	if (whatIfs.length === 0) {
		return [{ insight: title, whatIf: null, concrete: [], answers: [] }];
	}
	const line = (text: string) => tell({ text }, 'text').text;
	return whatIfs.map(({ whatIf, answers }) => ({
		insight: title,
		whatIf: line(whatIf.title),
		concrete: (whatIf.concrete ?? []).map(line),
		answers: answers.map((one) => line(one.title)).filter(Boolean)
	}));
}

/** A thing with the texts under some of its names masked. */
type Teller = <T extends object>(thing: T, ...names: (keyof T)[]) => T;

/** What others say of a story can name those whose names its young person told. */
function tellerWith(marks: readonly MarkedWords[]): Teller {
	return (thing, ...names) => ({
		...thing,
		...Object.fromEntries(
			names.map((name) => {
				const text = thing[name];
				return [name, typeof text === 'string' ? withoutMasked(text, marks) : text];
			})
		)
	});
}
