/** The outbox: operations that were made on a device, carried out in order by the very use cases behind the API. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { doneAt, syncInput, wavesOf, type Operation } from '$lib/domain/sync/operation';
import { paceOf, type Bucket } from '$lib/domain/sync/pace';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as ledger from '../store/sync';
import { hashInput } from './once';
import { carryOut, carryOutTogether, companyOf, type Carried } from './sync-routes';

/** What became of one operation: an HTTP status as the API would answer, or the error it ended in. */
export type SyncResult = { id: string } & (
	| { status: number; version?: number | undefined }
	| { error: unknown }
);

/** A device refuses to open after 30 days: what is older than this is never sent again. */
const remembered = 90 * 24 * 3_600_000;

/**
 * Carries out operations in their order. Each is answered for itself; one that was carried out before changes nothing and
 * is answered as before. What is refused leaves no trace, so it may be mended and sent again.
 *
 * @throws DomainError when the request as a whole is refused: `forbidden` for the outbox of somebody else
 */
export async function sync(ctx: Context, input: unknown): Promise<{ results: SyncResult[] }> {
	allow(ctx, 'sync.send', {});
	const { operations, userId } = parse(syncInput, input);
	if (userId !== undefined && userId !== actorId(ctx.actor)) {
		throw new DomainError('forbidden', {}, 'userId');
	}
	const ids = operations.map(({ id }) => id);
	keepPace(actorId(ctx.actor), operations.length, ctx.now());
	const request: Request = {
		done: await ledger.find(ctx.db, ids),
		conflicts: new Set(),
		forget: [ledger.removeBefore(ctx.db, ctx.now() - remembered)]
	};
	const results: SyncResult[] = [];
	for (const wave of wavesOf(operations)) {
		const fresh = wave.filter((place) => !request.done.has(operations[place]!.id));
		for (const company of companiesOf(fresh, operations)) {
			await together(ctx, company, operations, request, results);
		}
		await Promise.all(
			wave.map(async (place) => {
				results[place] ??= await answer(ctx, operations[place]!, request);
			})
		);
	}
	return { results };
}

/** How much each account may still send; a restart fills them all. */
const buckets = new Map<string, Bucket>();
const mostBuckets = 10_000;

function keepPace(who: string, count: number, now: number): void {
	const { bucket, wait } = paceOf(buckets.get(who), count, now);
	if (buckets.size >= mostBuckets) {
		buckets.clear();
	}
	buckets.set(who, bucket);
	if (wait > 0) {
		throw new DomainError('too_many_requests', { retryAfter: wait });
	}
}

interface Request {
	done: Map<string, ledger.Done>;
	/** Things whose change was refused as stale: what was built on it must not slip through. */
	conflicts: Set<string>;
	/** Old entries go with the first write. */
	forget: ReturnType<typeof ledger.removeBefore>[];
}

/** The places of operations that one use case can carry out at once; those that would be alone are left out. */
function companiesOf(places: readonly number[], operations: readonly Operation[]): number[][] {
	const companies = new Map<string, number[]>();
	for (const place of places) {
		const name = companyOf(operations[place]!);
		if (name) {
			companies.set(name, [...(companies.get(name) ?? []), place]);
		}
	}
	return [...companies.values()].filter(({ length }) => length > 1);
}

/** Carries out a company with its entries in the ledger in the same batch. Whatever is left without a result goes by itself. */
async function together(
	ctx: Context,
	company: readonly number[],
	operations: readonly Operation[],
	request: Request,
	results: SyncResult[]
): Promise<void> {
	const free = company.filter((place) => !request.conflicts.has(guardedBy(operations[place]!)));
	const marks = free.map((place) => markOf(ctx, operations[place]!, 201));
	try {
		const done = await carryOutTogether(
			ctx,
			free.map((place) => operations[place]!),
			(made) => [ledger.insert(made.map((at) => marks[at]!)), ...request.forget.splice(0)]
		);
		for (const at of done) {
			const mark = marks[at]!;
			request.done.set(mark.id, mark);
			results[free[at]!] = { id: mark.id, status: mark.status, version: 1 };
		}
	} catch {
		// Each for itself finds out which of them it was, and gets the answer that is its own.
	}
}

/** What the ledger keeps of an operation. */
function markOf(ctx: Context, operation: Operation, status: number): ledger.Done & { at: number } {
	const { id } = operation;
	return { id, userId: actorId(ctx.actor), inputHash: hashOf(operation), status, at: ctx.now() };
}

async function answer(ctx: Context, operation: Operation, request: Request): Promise<SyncResult> {
	const { id } = operation;
	const status = { POST: 201, PUT: 200, PATCH: 200, DELETE: 204 }[operation.method];
	try {
		const mark = markOf(ctx, operation, status);
		const before = request.done.get(id);
		if (before) {
			return repeated(ctx, operation, before, mark.inputHash);
		}
		const carried = await once(ctx, operation, mark, request);
		return { id, ...carried };
	} catch (error) {
		if (isDomainError(error, 'stale')) {
			request.conflicts.add(guardedBy(operation));
		}
		return { id, error };
	}
}

/** A card's code is short enough to be guessed from a plain hash, so its hash leaves it out. */
function hashOf({ method, path, body, ifMatch }: Operation): string {
	const content = path.endsWith('/cards') ? { ...(body as object), code: null } : body;
	return hashInput({ method, path, body: content, ifMatch: ifMatch ?? null });
}

/** Carries an operation out with its entry in the ledger in the same batch. */
async function once(
	ctx: Context,
	operation: Operation,
	mark: ReturnType<typeof markOf>,
	request: Request
): Promise<Carried> {
	const entry = ledger.insert([mark]);
	const db = ledger.withMark(ctx.db, [entry, ...request.forget.splice(0)]);
	const isLost = operation.ifMatch != null && request.conflicts.has(guardedBy(operation));
	const asked = isLost ? { ...operation, ifMatch: 0 } : operation;
	try {
		const done = doneAt(operation, ctx.now());
		const carried = await carryOut({ ...ctx, db, doneAt: done }, asked);
		request.done.set(mark.id, mark);
		return carried;
	} catch (error) {
		const found = (await ledger.find(ctx.db, [mark.id])).get(mark.id);
		if (found && isDomainError(error, 'id_taken')) {
			return repeated(ctx, operation, found, mark.inputHash);
		}
		throw error;
	}
}

/** The thing whose version an operation names: an excerpt that is made names that of its story. */
const guardedBy = ({ path }: Operation) => path.replace(/\/excerpts$/, '');

/** The answer of an operation that was carried out before. */
function repeated(
	ctx: Context,
	{ id, method, ifMatch }: Operation,
	before: ledger.Done,
	inputHash: string
): SyncResult & { status: number } {
	if (before.userId !== actorId(ctx.actor) || before.inputHash !== inputHash) {
		throw new DomainError('id_taken', {}, 'id');
	}
	// A guarded change counts its thing up by one, and a new thing begins with one.
	const version = method === 'POST' ? 1 : ifMatch == null ? undefined : ifMatch + 1;
	return { id, status: before.status, version: method === 'DELETE' ? undefined : version };
}
