/** What of the server's stories was taken along into the field, in the vault and in memory. */
import type { Answer } from '../outbox/answer';
import type { Queued } from '../outbox/queued';
import type { Vault } from '../vault/vault';
import { applied, packMeanwhile, packWith, storiesMeanwhile } from './apply';
import type { FieldStory, Pack } from './pack';
import { packAsNow, type KeptPack } from './pack-before';

const nothing: Pack = { takenAt: 0, initiatives: [] };

export class Taken {
	#pack = $state.raw<Pack>(nothing);
	#stories = $state.raw<readonly FieldStory[]>([]);
	/** The stories that are being written here. */
	readonly #held = new Set<string>();
	readonly #vault: Vault;

	constructor(vault: Vault) {
		this.#vault = vault;
	}

	get pack(): Pack {
		return this.#pack;
	}

	get stories(): readonly FieldStory[] {
		return this.#stories;
	}

	/** What was made here and has arrived on the server is part of what was taken along. @param now ms */
	async arrived(queued: Queued, { version }: Answer, now: number): Promise<void> {
		const after = applied(new Map(this.#stories.map((story) => [story.id, story])), queued);
		if (after) {
			const isJourney = queued.path.endsWith('/journey');
			const isText = queued.method === 'PUT' && !isJourney;
			const arrived = {
				...after,
				...(isText && { version: version ?? after.version }),
				...(isJourney && { journey: { ...after.journey, version: version ?? 1 } })
			};
			this.#stories = [...this.#stories.filter(({ id }) => id !== after.id), arrived];
			await this.#vault.put('taken', `story/${after.id}`, arrived);
		}
		if (queued.noun === 'person' || queued.noun === 'tag') {
			this.#pack = packWith(this.#pack, [queued]);
			await this.#vault.put('taken', 'pack', this.#pack);
		}
		await this.#vault.renew(now);
	}

	/** The ids of all that lies in the vault now, for {@link take}. */
	async known(): Promise<ReadonlySet<string>> {
		const { pack, stories } = await this.#kept();
		const things = [
			...pack.initiatives.flatMap(({ people, tags }) => [...people, ...tags]),
			...[...stories.values()].flatMap((story) => [story, ...story.excerpts])
		];
		return new Set(things.map(({ id }) => id));
	}

	/**
	 * Puts what was fetched in the place of what is here.
	 *
	 * @param before what was here when the fetching began
	 */
	async take(
		fetched: { pack: Pack; stories: FieldStory[] },
		before: ReadonlySet<string>
	): Promise<void> {
		// Fetched while another tab was sending, it may be older than what is here, and know nothing of what arrived meanwhile.
		const kept = await this.#kept();
		const pack = packMeanwhile(fetched.pack, kept.pack, before);
		const taken = storiesMeanwhile(fetched.stories, kept.stories, before);
		await this.#vault.clear('taken');
		await this.#vault.put('taken', 'pack', pack);
		for (const story of taken) {
			await this.#vault.put('taken', `story/${story.id}`, story);
		}
		await this.#vault.renew(pack.takenAt);
		this.#pack = pack;
		this.#stories = this.#asHeld(taken);
	}

	/** Takes in what lies in the vault: another tab may have changed it. */
	async read(): Promise<void> {
		const { pack, stories } = await this.#kept();
		this.#pack = pack;
		this.#stories = this.#asHeld([...stories.values()]);
	}

	/** Keeps a story as it is on the screen until it is let go. */
	hold(id: string): void {
		this.#held.add(id);
	}

	letGo(id: string): void {
		this.#held.delete(id);
	}

	/** What is in the vault stays there. */
	forget(): void {
		this.#stories = [];
		this.#pack = nothing;
	}

	/** What was taken along, as it lies in the vault. */
	async #kept(): Promise<{ pack: Pack; stories: Map<string, FieldStory> }> {
		const items = await this.#vault.list<KeptPack | FieldStory>('taken');
		const pack = items.find(({ id }) => id === 'pack')?.content as KeptPack | undefined;
		const stories = items
			.filter(({ id }) => id !== 'pack')
			.map(({ content }) => content as FieldStory);
		return {
			pack: pack ? packAsNow(pack) : nothing,
			stories: new Map(stories.map((story) => [story.id, story]))
		};
	}

	#asHeld(stories: readonly FieldStory[]): FieldStory[] {
		return stories.map((story) =>
			this.#held.has(story.id) ? (this.#stories.find(({ id }) => id === story.id) ?? story) : story
		);
	}
}
