/** Which operations an outbox may send, and the use case behind each: the same that the API calls. */
import { DomainError } from '$lib/domain/error';
import type { Operation } from '$lib/domain/sync/operation';
import { allow, type Context } from '../context';
import * as cards from './card';
import * as consents from './consent';
import * as excerpts from './excerpt';
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
	const [, collection, id = '', rest] = /^\/([a-z]+)\/([\w-]+)(\/[a-z]+)?$/.exec(path) ?? [];
	const run = routes[`${method} /${collection}/*${rest ?? ''}`];
	if (!run) {
		throw new DomainError('not_found', {}, 'path');
	}
	return run(ctx, id, body ?? {}, ifMatch ?? undefined);
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
