/** Things and edges of the thread in words. */
import { threadEntries, type Edge, type Node, type NodeKind } from '$lib/domain/thread/graph';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { PledgeState } from '$lib/domain/pledge/state';
import { m } from '$lib/i18n/paraglide/messages';
import { stateWords } from '../opportunity/words';
import { kindWords, pledgeStateWords } from '../pledge/words';
import { retoldText } from '../story/retold-text';
import { capitalized } from './capitalized';

/** A thing as the thread page shows it. */
export type Thing = Node & { at?: number; detail?: string; mediaId?: string };

type Text = () => string;

const kinds: Record<NodeKind, { one: Text; many: Text }> = {
	story: { one: m.thread_kind_story, many: m.thread_kinds_story },
	media: { one: m.thread_kind_media, many: m.thread_kinds_media },
	excerpt: { one: m.thread_kind_excerpt, many: m.thread_kinds_excerpt },
	cluster: { one: m.thread_kind_cluster, many: m.thread_kinds_cluster },
	wall: { one: m.thread_kind_wall, many: m.thread_kinds_wall },
	insight: { one: m.thread_kind_insight, many: m.thread_kinds_insight },
	opportunity: { one: m.thread_kind_opportunity, many: m.thread_kinds_opportunity },
	pledge: { one: m.thread_kind_pledge, many: m.thread_kinds_pledge },
	answer: { one: m.thread_kind_answer, many: m.thread_kinds_answer }
};

export const kindText = (kind: NodeKind) => kinds[kind].one();
export const kindsText = (kind: NodeKind) => kinds[kind].many();

const edges: Record<Edge['kind'], Text> = {
	holds: m.thread_edge_holds,
	gathered: m.thread_edge_gathered,
	lies: m.thread_edge_lies,
	became: m.thread_edge_became,
	supports: m.thread_edge_supports,
	contradicts: m.thread_edge_contradicts,
	grounds: m.thread_edge_grounds,
	pledged: m.thread_edge_pledged,
	answered: m.thread_edge_answered
};

export const edgeText = (kind: Edge['kind']) => edges[kind]();

/** What a thing is called; what it says instead when its words are gone or covered. */
export function titleText(thing: Thing): string {
	if (thing.title) {
		return thing.kind === 'excerpt' ? `“${thing.title}”` : capitalized(thing.title);
	}
	switch (thing.state) {
		case 'withheld':
			return m.thread_withheld();
		case 'withdrawn':
			return m.thread_withdrawn();
		case 'closed':
			return m.export_picture_closed();
		default:
			return ['answer', 'pledge'].includes(thing.kind) ? stateText(thing) : m.thread_untitled();
	}
}

/** Where a thing stands; empty when there is nothing to say. */
export function stateText({ kind, state, detail }: Thing): string {
	switch (kind) {
		case 'opportunity':
		case 'answer':
			return stateWords[state as OpportunityState]?.name() ?? '';
		case 'pledge':
			return [
				kindWords[detail as PledgeKind]?.name(),
				pledgeStateWords[state as PledgeState]?.name()
			]
				.filter(Boolean)
				.join(', ');
		case 'insight':
			return state === 'needsNewGround' ? m.thread_state_needs_new_ground() : '';
		case 'excerpt':
			return [state === 'adrift' ? m.thread_state_adrift() : '', retoldText(detail)]
				.filter(Boolean)
				.join(', ');
		case 'story':
			return retoldText(detail);
		default:
			return '';
	}
}

/** The name under which the thread can be opened from a kind of thing; undefined when it can't. */
export function entryOf(kind: NodeKind): string | undefined {
	return Object.entries(threadEntries).find(([, each]) => each === kind)?.[0];
}
