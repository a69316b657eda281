/** What leaves the house as a file: formats, purposes, and the manifest that goes along. */
import * as v from 'valibot';
import { wordPurposes } from '../consent/scope';
import type { ListedExcerpt } from '../story/excerpt';
import { isRetold } from '../story/story';
import { excerptFilter } from '../story/excerpt-filter';
import { line, oneOf, uuid } from '../text/input';
import type { ResearchNotes } from './research';

export const exportFormats = ['csv', 'xlsx', 'docx', 'html', 'json', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** What excerpts leave in: for research in nothing that has no place for what was taken back. */
export const formatsFor = (purpose: string): readonly ExportFormat[] =>
	purpose === 'research' ? exportFormats.filter((format) => format !== 'csv') : exportFormats;
export const storyFormats = ['docx', 'html'] as const;
export const wallFormats = ['xlsx', 'docx', 'json'] as const;
export const threadFormats = ['json'] as const;

export const exportFormat = oneOf(exportFormats);
export const storyFormat = oneOf(storyFormats);
export const wallFormat = oneOf(wallFormats);
export const threadFormat = oneOf(threadFormats);

export const exported = ['excerpts', 'codebook', 'story', 'wall', 'thread'] as const;
/** What is taken out, unless told the excerpts. */
export const exportedThing = v.object({ what: v.optional(oneOf(exported), 'excerpts') });

/** For which research project a file is; only of one for research. */
const forProject = { project: v.optional(uuid) };

/** The filter of the list of excerpts; the purpose has to be said. */
export const excerptsWanted = v.object({
	...excerptFilter.entries,
	...forProject,
	purpose: oneOf(wordPurposes)
});

export const storyWanted = v.object({ story: uuid, purpose: oneOf(wordPurposes), ...forProject });

export const wallWanted = v.object({ wall: uuid, purpose: oneOf(wordPurposes), ...forProject });

/** `thread`: where it is opened from, as in addresses: `insights/` and the id. */
export const threadWanted = v.object({
	thread: line(100),
	purpose: oneOf(wordPurposes),
	...forProject
});

/** What was taken out, by whom and what for: it goes along with the file. */
export interface Manifest {
	what: (typeof exported)[number];
	initiative: string;
	/** ISO 8601, UTC. */
	at: string;
	by: string;
	/** Absent where there are no words of anybody in it. */
	purpose?: (typeof wordPurposes)[number];
	/** What narrowed it, in words rather than ids; stays in the team. */
	filters?: Record<string, string[]>;
	excerpts?: number;
	/** What was written in the workshop. */
	notes?: number;
	stories?: number;
	/**
	 * How many match but may not be used for this. Beyond the team only of all excerpts, as a filter knows more of those few,
	 * and only where at least `least` young people stand behind them.
	 */
	heldBack?: number;
	/** Fewest young people behind a number in it; absent where it stays in the team. */
	least?: number;
	tags?: number;
	/** Of a file for research. */
	research?: ResearchNotes;
}

/** A line of a table, and the same for those who read it as a text. */
export interface Line {
	/** What stands above it where it is read as a text. */
	heading?: string;
	/** By column. */
	cells: Record<string, string>;
	words: string;
	/** How the story came to be, where nobody may take its words for what was said: a kind of story. */
	told?: string;
	about: string;
	note: string;
}

/** What a file tells of an excerpt. */
export type LeavingExcerpt = Pick<
	ListedExcerpt,
	| 'id'
	| 'quote'
	| 'tags'
	| 'story'
	| 'storyteller'
	| 'memo'
	| 'attributes'
	| 'start'
	| 'end'
	| 'state'
	| 'createdAt'
>;

/**
 * An excerpt as a line. What the team wrote about it, its place and the story's title stay in the team.
 *
 * @param codeOf for research: what stands in place of the secret name and the ids
 */
export function lineOf(
	excerpt: LeavingExcerpt,
	purpose: string,
	codeOf?: (id: string) => string
): Line {
	const { attributes, tags, story, storyteller, quote } = excerpt;
	const names = tags.map(({ name }) => name).join('; ');
	const forTeam = purpose === 'team';
	const name = codeOf?.(storyteller.id) ?? storyteller.secretName;
	return {
		cells: {
			id: codeOf?.(excerpt.id) ?? excerpt.id,
			...(codeOf ? { person: name, inStory: codeOf(story.id) } : { secretName: name }),
			quote,
			storyKind: story.kind,
			tags: names,
			families: [...new Set(tags.map(({ family }) => family))].join('; '),
			...(forTeam && {
				story: story.title,
				memo: excerpt.memo,
				dose: attributes.dose ?? '',
				cost: attributes.cost ?? '',
				distance: attributes.distance ?? '',
				company: attributes.company ?? '',
				barriers: (attributes.barriers ?? []).join('; '),
				feeling: attributes.feeling ?? '',
				start: String(excerpt.start),
				end: String(excerpt.end),
				state: excerpt.state,
				createdAt: excerpt.createdAt
			})
		},
		words: quote,
		...(isRetold(story.kind) && { told: story.kind }),
		about: [
			name,
			...(codeOf ? [story.id, excerpt.id].map(codeOf) : []),
			forTeam && story.title,
			names
		]
			.filter(Boolean)
			.join(' · '),
		note: forTeam ? excerpt.memo : ''
	};
}

export const teamColumns = [
	'story',
	'memo',
	'dose',
	'cost',
	'distance',
	'company',
	'barriers',
	'feeling',
	'start',
	'end',
	'state',
	'createdAt'
] as const;
export const openColumns = ['secretName', 'quote', 'storyKind', 'tags', 'families', 'id'] as const;
/** In place of the secret name in a file for research. */
export const codeColumns = ['person', 'inStory'] as const;
