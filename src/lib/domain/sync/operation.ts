/** What an outbox sends: changes that were made on a device without a network, in their order. */
import * as v from 'valibot';
import { oneOf, uuid, whole } from '../text/input';

/** How many operations one request may carry. */
export const mostOperations = 500;

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Addresses as the API knows them, with or without `/api/v1` in front. */
const path = v.pipe(
	v.string('invalid'),
	v.maxLength(300, 'too_long'),
	v.transform((given) => given.replace(/^\/api\/v1(?=\/)/, ''))
);

/** As a number, or as the header has it: `"3"`. */
const version = v.pipe(
	v.unknown(),
	v.transform((given) => (typeof given === 'string' ? given.replace(/^"(\d+)"$/, '$1') : given)),
	whole(0, 999_999_999)
);

export const newOperation = v.object({
	/** Made by the device; the same id is carried out once. */
	id: uuid,
	method: oneOf(methods),
	path,
	body: v.optional(v.unknown()),
	ifMatch: v.nullish(version)
});

export type Operation = v.InferOutput<typeof newOperation>;

/** One request of an outbox. */
export const syncInput = v.object({
	/** Whose outbox this is: nothing goes out under another name, whoever is signed in by now. */
	userId: v.optional(uuid),
	operations: v.pipe(v.array(newOperation, 'required'), v.maxLength(mostOperations, 'out_of_range'))
});

/**
 * When a device made an operation, ms: its id says so, as far as it is one that tells its time (UUIDv7). A device whose
 * clock is ahead did it now at the latest.
 */
export function doneAt({ id }: Pick<Operation, 'id'>, now: number): number {
	const isTimed = id[14] === '7';
	return isTimed ? Math.min(now, Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : now;
}

/** What an operation touches: ids that it writes, and ids that it leans on. */
export interface Touched {
	writes: readonly string[];
	leansOn: readonly string[];
	/** Decisions on consent open and close what others may do: nothing overtakes them. */
	isBarrier: boolean;
}

/**
 * Operations in waves: within a wave none depends on another, so that they can be written together; between waves, and
 * for whatever touches the same thing, the order stands.
 *
 * @returns the places of the operations, wave by wave
 */
export function wavesOf(operations: readonly Operation[]): number[][] {
	const waves: number[][] = [];
	/** The last wave that wrote an id, and the last that leaned on it. */
	const written = new Map<string, number>();
	const leaned = new Map<string, number>();
	let floor = 0;
	operations.forEach((operation, place) => {
		const { writes, leansOn, isBarrier } = touchedBy(operation);
		const after = (map: Map<string, number>, ids: readonly string[]) =>
			Math.max(-1, ...ids.map((id) => map.get(id) ?? -1)) + 1;
		const wave = Math.max(
			isBarrier ? waves.length : floor,
			after(written, [...writes, ...leansOn]),
			after(leaned, writes)
		);
		(waves[wave] ??= []).push(place);
		writes.forEach((id) => written.set(id, wave));
		leansOn.forEach((id) => leaned.set(id, Math.max(wave, leaned.get(id) ?? 0)));
		if (isBarrier) {
			floor = wave + 1;
		}
	});
	return waves;
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Read off the address and the body: a create writes its own id and leans on the rest, a change writes what it names. */
export function touchedBy({ method, path, body }: Operation): Touched {
	const [collection = '', owner = ''] = path.split('/').slice(1);
	const inPath = idsIn(path);
	const isNew = method === 'POST';
	const own = isNew && isRecord(body) && typeof body.id === 'string' ? [body.id.toLowerCase()] : [];
	const named = isNew
		? inPath.filter((id) => collection !== 'initiatives' || id !== owner.toLowerCase())
		: [];
	const writes = isNew ? own : inPath;
	const { document: _, text: __, ...rest } = isRecord(body) ? body : {};
	const leansOn = [...named, ...idsIn(JSON.stringify(rest))].filter((id) => !writes.includes(id));
	return { writes, leansOn, isBarrier: path.endsWith('/consents') };
}

const idsIn = (text: string) => [...new Set(text.toLowerCase().match(anyId) ?? [])];
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
