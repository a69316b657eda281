import type { AskedProject } from '$lib/domain/consent/overview';
import type { Tag } from '$lib/domain/codebook/tag';
import type { Excerpt } from '$lib/domain/story/excerpt';
import type { Journey } from '$lib/domain/story/journey';
import type { StoryKind } from '$lib/domain/story/story';
import type { Storyteller } from '$lib/domain/story/storyteller';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { send } from '../http';

/** An excerpt as the field needs it. */
export type FieldExcerpt = Pick<Excerpt, 'id' | 'start' | 'end' | 'quote' | 'tagIds'>;

/** A story on this device: as it was taken along, or as it was begun here. */
export interface FieldStory {
	id: string;
	/** Slug of its initiative. */
	initiative: string;
	storytellerId: string;
	title: string;
	kind: StoryKind;
	document: DocumentNode;
	version: number;
	journey: Journey;
	excerpts: FieldExcerpt[];
}

export type FieldPerson = Pick<Storyteller, 'id' | 'secretName' | 'ageBand' | 'birthYear'> &
	Partial<
		Pick<Storyteller, 'aloneFrom15' | 'custody' | 'bothFor' | 'guardianRelation' | 'otherRelation'>
	>;

/** What the work in one initiative needs beside the stories. */
export interface FieldInitiative {
	slug: string;
	name: string;
	tags: Pick<Tag, 'id' | 'name' | 'family'>[];
	people: FieldPerson[];
	/** Research projects: each is asked about by itself while it runs. */
	projects: AskedProject[];
}

/** All that is taken along, but for the stories. */
export interface Pack {
	/** ms since 1970. */
	takenAt: number;
	initiatives: FieldInitiative[];
}

export interface Me {
	user: { id: string; name: string };
	memberships: { initiative: { slug: string; name: string }; roles: string[] }[];
}

interface Page<T> {
	items: T[];
	next: string | null;
}

const writers = ['secretariat', 'fieldworker'];

export const whoAmI = () => send<Me>('GET', '/me');

/**
 * Fetches what somebody takes along: their initiatives with codebook and people, and the stories that they wrote down or
 * are the named adult of.
 */
export async function fetchPack(
	me: Me,
	now: number
): Promise<{ pack: Pack; stories: FieldStory[] }> {
	const mine = me.memberships.filter(({ roles }) => roles.some((role) => writers.includes(role)));
	const parts = await Promise.all(mine.map((one) => fetchInitiative(one.initiative, me.user.id)));
	return {
		pack: { takenAt: now, initiatives: parts.map(({ initiative }) => initiative) },
		stories: parts.flatMap(({ stories }) => stories)
	};
}

async function fetchInitiative({ slug, name }: { slug: string; name: string }, userId: string) {
	const home = `/initiatives/${slug}`;
	const [tags, people, projects, listed] = await Promise.all([
		all<Tag>(`${home}/tags`),
		all<Storyteller>(`${home}/storytellers`),
		all<AskedProject>(`${home}/research-projects`),
		all<{ id: string; storytellerId: string; authorId: string }>(`${home}/stories`)
	]);
	const theirs = new Set(people.filter((one) => one.contactId === userId).map(({ id }) => id));
	const own = listed.filter(
		(story) => story.authorId === userId || theirs.has(story.storytellerId)
	);
	const stories: FieldStory[] = [];
	for (const { id } of own) {
		stories.push(await fetchStory(slug, id));
	}
	return {
		initiative: {
			slug,
			name,
			tags: tags.map(({ id, name, family }) => ({ id, name, family })),
			people: people.map(personOf),
			projects
		},
		stories
	};
}

/** No more than the field needs. */
function personOf(one: Storyteller): FieldPerson {
	const { id, secretName, ageBand, birthYear, aloneFrom15 } = one;
	const { custody, bothFor, guardianRelation, otherRelation } = one;
	return {
		...{ id, secretName, ageBand, birthYear, aloneFrom15 },
		...{ custody, bothFor, guardianRelation, otherRelation }
	};
}

async function fetchStory(initiative: string, id: string): Promise<FieldStory> {
	const [story, excerpts] = await Promise.all([
		send<Omit<FieldStory, 'initiative' | 'excerpts'>>('GET', `/stories/${id}`),
		all<Excerpt>(`/stories/${id}/excerpts`)
	]);
	const { storytellerId, title, kind, document, version, journey } = story;
	return {
		id,
		initiative,
		storytellerId,
		title,
		kind,
		document,
		version,
		journey,
		excerpts: excerpts
			.filter(({ state }) => state === 'anchored')
			.map(({ id, start, end, quote, tagIds }) => ({ id, start, end, quote, tagIds }))
	};
}

async function all<T>(path: string): Promise<T[]> {
	const items: T[] = [];
	for (let after: string | null = ''; after !== null;) {
		const query: string = after ? `?limit=200&after=${after}` : '?limit=200';
		const page: Page<T> = await send<Page<T>>('GET', path + query);
		items.push(...page.items);
		after = page.next;
	}
	return items;
}
