/** What one method of one path does, and how that is told in OpenAPI. */
import type { Schema } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Operation {
	summary: string;
	/** What comes in. */
	body?: Schema;
	/** The MIME type of what comes in; JSON unless told. */
	bodyType?: string;
	/** What goes out; nothing is 204. */
	answer?: Schema;
	/** Made now: 201; there already with the same content: 200. */
	creates?: boolean;
	/** `?name=` and what it may be. */
	query?: Record<string, Schema>;
	/** A list in pages: `?after=` and `?limit=`. */
	paged?: boolean;
	/** Takes `If-Match: "<version>"` and answers 412 when it is stale. */
	versioned?: boolean;
	/** The answer is a stream of events. */
	streams?: boolean;
	/** The MIME type of what goes out; JSON unless told. */
	answerType?: string;
	/** Nobody is asked who they are. */
	isPublic?: boolean;
}

/** Paths below `/api/v1`, in OpenAPI's notation. */
export type Paths = Record<string, Partial<Record<Method, Operation>>>;

const paging: Record<string, Schema> = {
	after: { type: 'string', description: 'The `next` of the page before.' },
	limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 }
};

/** One operation in the words of OpenAPI 3.1. */
export function describe(path: string, method: Method, operation: Operation): Schema {
	return {
		operationId: idOf(path, method),
		summary: operation.summary,
		tags: [tagOf(path)],
		parameters: parametersOf(path, operation),
		...(operation.body && {
			requestBody: {
				required: true,
				content: { [operation.bodyType ?? 'application/json']: { schema: operation.body } }
			}
		}),
		responses: responsesOf(operation),
		...(operation.isPublic && { security: [] })
	};
}

function parametersOf(path: string, { query = {}, paged, versioned }: Operation): Schema[] {
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema:
			name === 'initiative' || name === 'format'
				? { type: 'string' }
				: { type: 'string', format: 'uuid' },
		...(name === 'initiative' && { description: 'Slug or id.' })
	}));
	const asked = { ...query, ...(paged && paging) };
	const inQuery = Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', schema }));
	return [
		...inPath,
		...inQuery,
		...(versioned ? [{ $ref: '#/components/parameters/ifMatch' }] : [])
	];
}

function responsesOf({ answer, answerType, creates, versioned, streams }: Operation): Schema {
	const type = streams ? 'text/event-stream' : (answerType ?? 'application/json');
	const content = answer && { content: { [type]: { schema: answer } } };
	const done = content
		? { 200: { description: creates ? 'It was there already.' : 'Done.', ...content } }
		: { 204: { description: 'Done.' } };
	return {
		...done,
		...(creates && content && { 201: { description: 'Made.', ...content } }),
		...(versioned && { 412: { $ref: '#/components/responses/stale' } }),
		default: { $ref: '#/components/responses/problem' }
	};
}

/** `get` and `/stories/{id}/excerpts` → `getStoriesIdExcerpts`. */
function idOf(path: string, method: Method): string {
	const words = path.split(/[^A-Za-z]+/).filter(Boolean);
	return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** The noun that a path ends in. */
function tagOf(path: string): string {
	const nouns = path.split('/').filter((part) => part && !part.startsWith('{'));
	return nouns.at(-1) ?? '';
}
