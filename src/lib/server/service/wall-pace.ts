/** How fast one person may act on a wall. Kept in the process: whoever comes back after a restart has a full bucket. */
import { actorId, type Actor } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { paceOf, type Bucket } from '$lib/domain/sync/pace';
import type { Db } from '../db/open';

/** Staff tidy a thousand cards in one go; a guest writes notes and places dots. */
const forStaff = { most: 3_000, perSecond: 60 };
const forGuests = { most: 120, perSecond: 4 };
const mostBuckets = 10_000;
const bucketsOf = new WeakMap<Db, Map<string, Bucket>>();

/** @throws DomainError `too_many_requests`, with the seconds to wait */
export function keepPace(
	db: Db,
	by: { actor: Actor; wallId: string; count: number; now: number }
): void {
	const { actor, wallId, count, now } = by;
	const buckets = bucketsOf.get(db) ?? new Map<string, Bucket>();
	if (buckets.size >= mostBuckets) {
		buckets.clear();
	}
	bucketsOf.set(db, buckets);
	const who = `${wallId} ${actorId(actor)}`;
	const size = actor.kind === 'guest' ? forGuests : forStaff;
	const { bucket, wait } = paceOf(buckets.get(who), count, now, size);
	buckets.set(who, bucket);
	if (wait > 0) {
		throw new DomainError('too_many_requests', { retryAfter: wait });
	}
}
