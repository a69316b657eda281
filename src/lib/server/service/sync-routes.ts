/** Which operations an outbox may send, and the use case behind each: the same that the API calls. */
import { DomainError } from '$lib/domain/error';
import type { Operation } from '$lib/domain/sync/operation';
import { allow, type Context } from '../context';
import type { Change } from '../db/open';
import * as cards from './card';
import * as consents from './consent';
import * as excerpts from './excerpt';
import { createAll } from './excerpt-many';
import * as journeys from './journey';
import * as media from './media';
import type { Created } from './once';
import * as stories from './story';
import * as storytellers from './storyteller';
import * as tags from './tag';

/** The status that the API would answer with, and the version of what is there now. */
export interface Carried {
	status: number;
	version?: number | undefined;
}

type UseCase = (ctx: Context, id: string, body: unknown, ifMatch?: number) => Promise<Carried>;

const routes: Record<string, UseCase> = {
	'POST /initiatives/*/stories': (ctx, id, body) => made(stories.create(ctx, id, body)),
	'PUT /stories/*': (ctx, id, body, ifMatch) => changed(stories.change(ctx, id, body, ifMatch)),
	'PUT /stories/*/journey': (ctx, id, body, ifMatch) =>
		changed(journeys.replace(ctx, id, body, ifMatch)),
	'POST /stories/*/excerpts': (ctx, id, body, ifMatch) =>
		made(excerpts.create(ctx, id, body, ifMatch)),
	'PATCH /excerpts/*': (ctx, id, body, ifMatch) => changed(excerpts.change(ctx, id, body, ifMatch)),
	'DELETE /excerpts/*': async (ctx, id) => {
		await excerpts.remove(ctx, id);
		return { status: 204 };
	},
	'PATCH /media/*': (ctx, id, body, ifMatch) => changed(media.change(ctx, id, body, ifMatch)),
	'POST /initiatives/*/tags': (ctx, id, body) => made(tags.create(ctx, id, body)),
	'POST /initiatives/*/storytellers': (ctx, id, body) => made(storytellers.create(ctx, id, body)),
	'POST /storytellers/*/cards': (ctx, id, body) => made(cards.adopt(ctx, id, body)),
	'POST /storytellers/*/consents': (ctx, id, body) => made(consents.record(ctx, id, body))
};

/** @throws DomainError `not_found` at `path` for what an outbox may not send; else as the use case */
export async function carryOut(ctx: Context, operation: Operation): Promise<Carried> {
	allow(ctx, 'sync.send', {});
	const { method, path, body, ifMatch } = operation;
	const { route, id } = addressOf(method, path);
	const run = routes[route];
	if (!run) {
		throw new DomainError('not_found', {}, 'path');
	}
	return run(ctx, id, body ?? {}, ifMatch ?? undefined);
}

/** Use cases that carry out many operations on one thing at once. */
const together: Record<string, typeof createAll> = {
	'POST /stories/*/excerpts': createAll
};

/** What operations must have in common to be carried out together; undefined for one that always goes by itself. */
export function companyOf({ method, path }: Operation): string | undefined {
	const { route } = addressOf(method, path);
	return together[route] && `${method} ${path}`;
}

/**
 * Carries out operations of one company, read and written together. Those that are not plain are left for {@link carryOut}.
 *
 * @param alongside what belongs to the same write, for the operations (by place) that are carried out
 * @returns the places of those that were carried out, each with status 201 and version 1
 * @throws DomainError for all of them; then nothing was written
 */
export async function carryOutTogether(
	ctx: Context,
	operations: readonly Operation[],
	alongside: (places: number[]) => Change[]
): Promise<ReadonlySet<number>> {
	allow(ctx, 'sync.send', {});
	const [first] = operations;
	const { route, id } = addressOf(first?.method ?? '', first?.path ?? '');
	const asked = operations.map(({ body, ifMatch }) => ({
		input: body ?? {},
		expected: ifMatch ?? undefined
	}));
	return together[route]?.(ctx, id, asked, alongside) ?? new Set();
}

function addressOf(method: string, path: string): { route: string; id: string } {
	const [, collection, id = '', rest] = /^\/([a-z]+)\/([\w-]+)(\/[a-z]+)?$/.exec(path) ?? [];
	return { route: `${method} /${collection}/*${rest ?? ''}`, id };
}

async function made(create: Promise<Created<object>>): Promise<Carried> {
	const { isNew, item } = await create;
	return { status: isNew ? 201 : 200, ...versionOf(item) };
}

async function changed(change: Promise<object>): Promise<Carried> {
	return { status: 200, ...versionOf(await change) };
}

const versionOf = (item: object) =>
	'version' in item && typeof item.version === 'number' ? { version: item.version } : {};
