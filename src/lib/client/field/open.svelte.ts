import type { Family } from '$lib/domain/codebook/tag';
import { readerOf } from '$lib/domain/consent/information';
import { bandOf, type AgeBand, type Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import type { Others } from '$lib/domain/media/media';
import type { Moment } from '$lib/domain/story/journey';
import type { StoryKind } from '$lib/domain/story/story';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { editionOf } from '$lib/i18n/consent-edition';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { Refused, Unreached } from '../http';
import { Outbox } from '../outbox.svelte';
import { versionAfter } from '../outbox/queued';
import type { Vault } from '../vault/vault';
import { emptyDocument, packWith, withQueue } from './apply';
import { fetchPack, whoAmI, type FieldPerson, type FieldStory, type Pack } from './pack';
import { brokenOff } from './sound-parts';
import { Taken } from './taken.svelte';
import { uploadInParts } from './upload';

/** How long the last things on the screen may take to get into the vault before it is locked, in milliseconds. */
const patience = 3_000;

/** What is said of a picture or sound when it is made. */
export interface MediaFacts {
	title: string;
	/** Whether somebody else is in it. */
	others: Others;
	/** Of what was told instead of drawn. */
	ownWords?: string;
	altText?: string;
	/** ms; of sound. */
	duration?: number;
	/** Loudness from 0 to 100. */
	peaks?: readonly number[];
}

/** What one person has with them in the field, and what they make there. Everything made is in the vault at once. */
export class Field {
	readonly outbox: Outbox;
	readonly userId: string;
	readonly name: string;
	#isTaking = $state(false);
	/** What is on the screen and not in the vault yet. */
	readonly #unkept = new Set<() => Promise<void>>();
	#stories = $derived.by(() => withQueue(this.#taken.stories, this.outbox.queue));
	#pack = $derived.by(() => packWith(this.#taken.pack, this.outbox.queue));
	readonly #taken: Taken;
	readonly #vault: Vault;
	readonly #newId: () => string;

	constructor(vault: Vault, newId: () => string) {
		this.#vault = vault;
		this.#taken = new Taken(vault);
		this.#newId = newId;
		this.userId = vault.userId;
		this.name = vault.name;
		this.outbox = new Outbox({
			vault,
			newId,
			now: () => Date.now(),
			onsent: (queued, answer) => this.#taken.arrived(queued, answer, Date.now()),
			onsentelsewhere: () => this.#taken.read(),
			upload: uploadInParts
		});
	}

	get vault(): Vault {
		return this.#vault;
	}

	get pack(): Pack {
		return this.#pack;
	}

	/** Whether things are being fetched. */
	get isTaking(): boolean {
		return this.#isTaking;
	}

	/** All stories on this device by id, with what was made since. */
	get stories(): ReadonlyMap<string, FieldStory> {
		return this.#stories;
	}

	async start(): Promise<void> {
		await this.#taken.read();
		await this.outbox.start();
		void this.#takeUp();
	}

	/**
	 * Told by whatever holds something that is not in the vault yet: it is asked for that before the vault is locked.
	 *
	 * @returns ends it
	 */
	beforeLock(keep: () => Promise<void>): () => void {
		this.#unkept.add(keep);
		return () => this.#unkept.delete(keep);
	}

	/** Puts into the vault what is still on the screen. What takes too long does not keep it open. */
	async keepAll(): Promise<void> {
		const all = Promise.allSettled([...this.#unkept].map((keep) => keep()));
		await Promise.race([all, new Promise((done) => setTimeout(done, patience))]);
	}

	close(): void {
		this.outbox.close();
		this.#taken.forget();
	}

	people(slug: string): readonly FieldPerson[] {
		return this.initiative(slug)?.people ?? [];
	}

	/** The initiative of a slug, with whoever and whatever was added here. */
	initiative(slug: string) {
		return this.#pack.initiatives.find((one) => one.slug === slug);
	}

	/** Sends what is queued, then takes the latest along. Without a network, or as somebody else, nothing happens. */
	async meet(): Promise<void> {
		await this.outbox.drain();
		if (this.#isTaking) {
			return;
		}
		this.#isTaking = true;
		try {
			const me = await whoAmI();
			if (me.user.id === this.userId) {
				const before = await this.#taken.known();
				await this.#taken.take(await fetchPack(me, Date.now()), before);
			}
		} catch (error) {
			if (!(error instanceof Unreached || error instanceof Refused)) {
				throw error;
			}
		} finally {
			this.#isTaking = false;
		}
	}

	/**
	 * Begins to write a story, from what other tabs made of it. Until it is let go its version here is the one on the
	 * screen: were a newer one taken along unseen, the next change would count on it and write over it.
	 */
	async hold(id: string): Promise<void> {
		await this.outbox.reread();
		await this.#taken.read();
		this.#taken.hold(id);
	}

	letGo(id: string): void {
		this.#taken.letGo(id);
	}

	/** Begins a story. @returns its id */
	async begin(of: {
		initiative: string;
		storytellerId: string;
		title: string;
		kind: StoryKind;
	}): Promise<string> {
		const { initiative, ...story } = of;
		const id = this.#newId();
		const body = { id, ...story, document: emptyDocument };
		const path = `/initiatives/${initiative}/stories`;
		await this.outbox.add({ method: 'POST', path, noun: 'story', title: story.title, body });
		return id;
	}

	/** Takes in what is written of a story. */
	async write(id: string, part: { title?: string; document?: DocumentNode }): Promise<void> {
		const { title, version } = this.#story(id);
		const path = `/stories/${id}`;
		const ifMatch = versionAfter(this.outbox.queue, path, version);
		await this.outbox.change({
			method: 'PUT',
			path,
			noun: 'text',
			title: part.title ?? title,
			body: part,
			ifMatch
		});
	}

	async setMoments(id: string, moments: Moment[]): Promise<void> {
		const { title, journey } = this.#story(id);
		const path = `/stories/${id}/journey`;
		const ifMatch = versionAfter(this.outbox.queue, path, journey.version);
		const body = { moments };
		await this.outbox.change({ method: 'PUT', path, noun: 'journey', title, body, ifMatch });
	}

	/** Points at words of a story. */
	async point(
		id: string,
		of: { start: number; end: number; quote: string; tagIds: string[] }
	): Promise<void> {
		const { quote, ...place } = of;
		await this.outbox.add({
			method: 'POST',
			path: `/stories/${id}/excerpts`,
			noun: 'excerpt',
			title: quote,
			body: { id: this.#newId(), ...place },
			ifMatch: versionAfter(this.outbox.queue, `/stories/${id}`, this.#story(id).version),
			quote
		});
	}

	async addTag(slug: string, name: string, family: Family): Promise<string> {
		const id = this.#newId();
		const path = `/initiatives/${slug}/tags`;
		const body = { id, name, family };
		await this.outbox.add({ method: 'POST', path, noun: 'tag', title: name, body });
		return id;
	}

	/** @returns the id */
	async addPerson(slug: string, secretName: string, ageBand: AgeBand): Promise<string> {
		const id = this.#newId();
		await this.outbox.add({
			method: 'POST',
			path: `/initiatives/${slug}/storytellers`,
			noun: 'person',
			title: secretName,
			body: { id, secretName, ageBand }
		});
		return id;
	}

	async decide(
		person: FieldPerson,
		of: {
			scope: Scope;
			projectId?: string;
			decision: 'yes' | 'no';
			by: Decider;
			readAloud: boolean;
		}
	): Promise<void> {
		const path = `/storytellers/${person.id}/consents`;
		const textHash = await editionOf(getLocale());
		const today = new Date().toISOString().slice(0, 10);
		const body = {
			id: this.#newId(),
			...of,
			...{ method: 'offline', givenAt: Date.now(), textHash },
			...{ device: 'staff', readingLevel: readerOf(of.by, bandOf(person, today)) }
		};
		await this.outbox.add({
			method: 'POST',
			path,
			noun: 'consent',
			title: person.secretName,
			body
		});
	}

	/** Keeps a picture or sound, encrypted, until it is sent. @param facts what is known of it @returns its id */
	async addMedia(storyId: string, file: Blob, facts: MediaFacts): Promise<string> {
		const story = this.#story(storyId);
		const id = this.#newId();
		const blobId = this.#newId();
		await this.#vault.putBytes('blob', blobId, new Uint8Array(await file.arrayBuffer()));
		await this.outbox.add({
			method: 'POST',
			path: `/initiatives/${story.initiative}/media`,
			noun: 'media',
			title: facts.title || story.title,
			body: { id, storyId, storytellerId: story.storytellerId, ...facts },
			blob: { id: blobId, type: file.type, size: file.size }
		});
		return id;
	}

	/** Hands out a paper code; the server learns it with the next sending. */
	async addCard(person: FieldPerson, code: string): Promise<void> {
		const path = `/storytellers/${person.id}/cards`;
		const body = { id: this.#newId(), code };
		await this.outbox.add({ method: 'POST', path, noun: 'card', title: person.secretName, body });
	}

	/** Recordings that broke off are kept as far as they came. */
	async #takeUp(): Promise<void> {
		for (const { storyId, sound, done } of await brokenOff(this.#vault)) {
			if (this.#stories.has(storyId)) {
				const { prepare } = await import('../media-file');
				const { blob, kind: _, ...measured } = await prepare(new File([sound], '', sound));
				const facts = { title: m.field_media_sound_name(), others: 'notAsked' as const };
				await this.addMedia(storyId, blob, { ...facts, ...measured });
				await done();
			}
		}
	}

	#story(id: string): FieldStory {
		const story = this.#stories.get(id);
		if (!story) {
			throw new Error('There is no such story on this device.');
		}
		return story;
	}
}
