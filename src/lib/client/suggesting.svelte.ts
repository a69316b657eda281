import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { leftOf, type Proposal, type Proposed } from '$lib/domain/suggestion/proposal';
import { cardsIn, type Wall } from '$lib/domain/wall/state';
import { send } from './http';

/** What the server proposes, see `service/suggestion`. */
interface Answer {
	compared: number;
	hasModel: boolean;
	items: Proposed[];
}

/**
 * Groups that are proposed for a wall, and what somebody makes of them. The wall goes on meanwhile: what another clustered
 * or took down leaves its group, and what was taken back takes its group with it.
 */
export class Suggesting {
	isSure = $state(false);
	#state = $state<'asking' | 'failed' | 'there'>('asking');
	#answer = $state.raw<Answer>({ compared: 0, hasModel: false, items: [] });
	readonly #left = new SvelteSet<string>();
	readonly #titles = new SvelteMap<string, string>();
	readonly #dismissed = new SvelteSet<string>();
	/** The cluster that was made of a group, by its key. */
	readonly #made = new SvelteMap<string, string>();
	#asked = 0;
	readonly #wallId: string;
	readonly #wall: () => Wall;

	readonly #proposals: readonly Proposal[] = $derived.by(() => {
		const wall = this.#wall();
		return leftOf(this.#answer.items, wall).filter(
			({ key }) => !this.#dismissed.has(key) && !((this.#made.get(key) ?? '') in wall.clusters)
		);
	});

	constructor(wallId: string, wall: () => Wall) {
		this.#wallId = wallId;
		this.#wall = wall;
	}

	get state() {
		return this.#state;
	}

	/** What is still to be looked at. */
	get proposals(): readonly Proposal[] {
		return this.#proposals;
	}

	/** Whether anything was proposed at all. */
	get hadSome(): boolean {
		return this.#answer.items.length > 0;
	}

	/** How many cards were read. */
	get compared(): number {
		return this.#answer.compared;
	}

	/** Whether a language model on the server read them too. */
	get hasModel(): boolean {
		return this.#answer.hasModel;
	}

	/** How many cards lie in no cluster now. */
	get loose(): number {
		return cardsIn(this.#wall(), null).length;
	}

	/** Asks for groups, anew; the latest asking counts. */
	async ask(): Promise<void> {
		const turn = ++this.#asked;
		this.#state = 'asking';
		const mode = this.isSure ? 'hint' : 'sorting';
		try {
			const path = `/walls/${this.#wallId}/suggestions?mode=${mode}`;
			const answer = await send<Answer>('GET', path);
			if (turn === this.#asked) {
				[this.#left, this.#titles, this.#dismissed, this.#made].forEach((kept) => kept.clear());
				this.#answer = answer;
				this.#state = 'there';
			}
		} catch {
			// Whatever it was, the panel says that it did not work and offers to ask again.
			if (turn === this.#asked) {
				this.#state = 'failed';
			}
		}
	}

	/** Whether a card goes along when its group is made. */
	takes(cardId: string): boolean {
		return !this.#left.has(cardId);
	}

	toggle(cardId: string): void {
		if (!this.#left.delete(cardId)) {
			this.#left.add(cardId);
		}
	}

	/** The cards that go along. */
	takenOf({ cards }: Proposal): string[] {
		return cards.filter(({ id }) => this.takes(id)).map(({ id }) => id);
	}

	/** What the cluster will be called: as written, else what holds it together. */
	titleOf({ key, words, tags }: Proposal): string {
		const [first = '', second] = words.length > 0 ? words : tags;
		const title = second ? `${first}, ${second}` : first;
		return this.#titles.get(key) ?? title.charAt(0).toLocaleUpperCase() + title.slice(1);
	}

	rename({ key }: Proposal, title: string): void {
		this.#titles.set(key, title);
	}

	/** A group became a cluster; it comes back when that is undone. */
	made({ key }: Proposal, clusterId: string): void {
		this.#made.set(key, clusterId);
	}

	dismiss({ key }: Proposal): void {
		this.#dismissed.add(key);
	}

	restore({ key }: Proposal): void {
		this.#dismissed.delete(key);
	}
}
