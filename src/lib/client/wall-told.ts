import type { Intent } from '$lib/domain/wall/command';
import type { EventData } from '$lib/domain/wall/event';
import { cardsIn, type Wall } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';
import { phaseNames } from './wall-phase';

/** What somebody did on a wall, in a few words to be read aloud; null for what is seen or heard anyway. */
export function told(done: EventData | Intent, before: Wall, after: Wall): string | null {
	switch (done.type) {
		case 'card.add':
			return m.wall_told_added();
		case 'card.remove':
			return m.wall_told_removed();
		case 'card.edit':
			return m.wall_told_edited();
		case 'card.withdrawn':
			return m.wall_told_withdrawn({ count: done.cardIds.length });
		case 'cluster.create':
			return m.wall_told_created(counted(after, done.clusterId));
		case 'cluster.rename':
			return m.wall_told_renamed({ title: done.title });
		case 'cluster.add':
			return m.wall_told_moved(counted(after, done.clusterId));
		case 'cluster.remove':
			return m.wall_told_left({ title: titleOf(before, done.clusterId) });
		case 'cluster.merge':
			return m.wall_told_merged({
				from: titleOf(before, done.clusterId),
				...counted(after, done.intoId)
			});
		case 'cluster.dissolve':
			return m.wall_told_dissolved({ title: titleOf(before, done.clusterId) });
		case 'phase.set':
			return m.wall_told_phase({ phase: phaseNames()[done.phase] });
		case 'cluster.nest':
			return done.parentId
				? m.wall_told_nested({
						title: titleOf(after, done.clusterId),
						into: titleOf(after, done.parentId)
					})
				: m.wall_told_unnested({ title: titleOf(after, done.clusterId) });
		case 'cluster.order':
			return m.wall_told_ordered({ title: titleOf(after, done.clusterId) });
		case 'lock.set':
			return done.isLocked ? m.wall_told_locked() : m.wall_told_unlocked();
		case 'freeze.set':
			return done.isFrozen ? m.wall_told_frozen() : m.wall_told_thawed();
		case 'timer.start':
			return m.wall_told_timer({ minutes: Math.round(Number(done.durationMs) / 60_000) });
		case 'votes.set':
			return m.wall_told_dots({ count: done.dotsEach });
		case 'vote.cast':
			return m.wall_told_dot_given();
		case 'vote.retract':
			return m.wall_told_dot_taken();
		case 'undo':
			return m.wall_told_undone();
		case 'redo':
			return m.wall_told_redone();
		default:
			return null;
	}
}

/** The most telling of several things done in one go: the one that changed a cluster, else the last. */
export function toldOf(
	done: readonly (EventData | Intent)[],
	before: Wall,
	after: Wall
): string | null {
	const onClusters = done.filter(({ type }) => type.startsWith('cluster.'));
	const telling = [...done, ...onClusters].map((one) => told(one, before, after));
	return telling.findLast((text) => text !== null) ?? null;
}

const titleOf = (wall: Wall, clusterId: string) => wall.clusters[clusterId]?.title ?? '';

function counted(wall: Wall, clusterId: string) {
	return { title: titleOf(wall, clusterId), count: cardsIn(wall, clusterId).length };
}
