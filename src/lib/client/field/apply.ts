import type { Family } from '$lib/domain/codebook/family';
import type { AgeBand } from '$lib/domain/consent/rule';
import type { Moment } from '$lib/domain/story/journey';
import type { StoryKind } from '$lib/domain/story/story';
import { fromPlainText, type DocumentNode } from '$lib/domain/text/plain-text';
import type { Queued } from '../outbox/queued';
import type { FieldExcerpt, FieldStory, Pack } from './pack';

type Body = Partial<{
	id: string;
	title: string;
	kind: StoryKind;
	storytellerId: string;
	document: DocumentNode;
	moments: Moment[];
	start: number;
	end: number;
	tagIds: string[];
	secretName: string;
	ageBand: AgeBand;
	name: string;
	family: Family;
}>;

export const emptyDocument: DocumentNode = fromPlainText('');

/** The stories as they are with all that is queued: what was taken along, and what was made here since. */
export function withQueue(
	stories: readonly FieldStory[],
	queue: readonly Queued[]
): Map<string, FieldStory> {
	const all = new Map(stories.map((story) => [story.id, story]));
	for (const queued of queue) {
		const after = applied(all, queued);
		if (after) {
			all.set(after.id, after);
		}
	}
	return all;
}

/** The story that a queued change makes or changes, as it is after it. */
export function applied(
	stories: ReadonlyMap<string, FieldStory>,
	{ method, path, body, quote = '' }: Queued
): FieldStory | undefined {
	const given = (body ?? {}) as Body;
	const [, collection, id = '', part] = path.split('/');
	if (method === 'POST' && collection === 'initiatives' && part === 'stories') {
		return begun(id, given);
	}
	const story = collection === 'stories' ? stories.get(id) : undefined;
	if (!story) {
		return collection === 'excerpts' ? withoutExcerpt(stories, method, id) : undefined;
	}
	if (part === 'journey') {
		return { ...story, journey: { ...story.journey, moments: given.moments ?? [] } };
	}
	if (part === 'excerpts') {
		const { id: excerptId = '', start = 0, end = 0, tagIds = [] } = given;
		const excerpt: FieldExcerpt = { id: excerptId, start, end, tagIds, quote };
		return { ...story, excerpts: [...story.excerpts, excerpt] };
	}
	const { title = story.title, document = story.document } = given;
	return { ...story, title, document };
}

/** A story of which text and journey are each the newer of two. */
export function newerOf(story: FieldStory, other: FieldStory | undefined): FieldStory {
	if (!other) {
		return story;
	}
	const text = other.version > story.version ? other : story;
	const { journey } = other.journey.version > story.journey.version ? other : story;
	return { ...text, journey };
}

/**
 * What was fetched, with what arrived on the server meanwhile and the fetching knows nothing of.
 *
 * @param kept what lies here now
 * @param before the ids of what lay here when the fetching began
 */
export function withMeanwhile<T extends { id: string }>(
	fetched: readonly T[],
	kept: readonly T[],
	before: ReadonlySet<string>
): T[] {
	return withNew(
		fetched,
		kept.filter(({ id }) => !before.has(id))
	);
}

/** As {@link withMeanwhile}, of stories: of each the newer text and journey, and the excerpts of both. */
export function storiesMeanwhile(
	fetched: readonly FieldStory[],
	kept: ReadonlyMap<string, FieldStory>,
	before: ReadonlySet<string>
): FieldStory[] {
	return withMeanwhile(fetched, [...kept.values()], before).map((story) => {
		const here = kept.get(story.id);
		const newer = newerOf(story, here);
		return { ...newer, excerpts: withMeanwhile(newer.excerpts, here?.excerpts ?? [], before) };
	});
}

/** As {@link withMeanwhile}, of people and codebook. */
export function packMeanwhile(fetched: Pack, kept: Pack, before: ReadonlySet<string>): Pack {
	const initiatives = fetched.initiatives.map((one) => {
		const here = kept.initiatives.find(({ slug }) => slug === one.slug);
		return {
			...one,
			people: withMeanwhile(one.people, here?.people ?? [], before),
			tags: withMeanwhile(one.tags, here?.tags ?? [], before)
		};
	});
	return { ...fetched, initiatives };
}

/** People and codebook as they are with all that is queued, or with what has just arrived. */
export function packWith(pack: Pack, queue: readonly Queued[]): Pack {
	const initiatives = pack.initiatives.map((initiative) => {
		const home = `/initiatives/${initiative.slug}`;
		const made = (part: string) =>
			queue.filter(({ path }) => path === `${home}/${part}`).map(({ body }) => body as Body);
		return {
			...initiative,
			people: withNew(initiative.people, made('storytellers').map(personOf)),
			tags: withNew(initiative.tags, made('tags').map(tagOf))
		};
	});
	return { ...pack, initiatives };
}

const personOf = ({ id = '', secretName = '', ageBand = '13-14' }: Body) => ({
	id,
	secretName,
	ageBand,
	birthYear: null
});

const tagOf = ({ id = '', name = '', family = 'context' }: Body) => ({ id, name, family });

function withNew<T extends { id: string }>(known: readonly T[], made: readonly T[]): T[] {
	return [...known, ...made.filter(({ id }) => !known.some((one) => one.id === id))];
}

function begun(initiative: string, given: Body): FieldStory {
	const { id = '', storytellerId = '', title = '', kind = 'interview' } = given;
	const document = given.document ?? emptyDocument;
	return {
		id,
		initiative,
		storytellerId,
		title,
		kind,
		document,
		version: 1,
		journey: { version: 1, moments: [] },
		excerpts: []
	};
}

function withoutExcerpt(
	stories: ReadonlyMap<string, FieldStory>,
	method: string,
	id: string
): FieldStory | undefined {
	const story = [...stories.values()].find(({ excerpts }) => excerpts.some((one) => one.id === id));
	return story && method === 'DELETE'
		? { ...story, excerpts: story.excerpts.filter((one) => one.id !== id) }
		: undefined;
}
