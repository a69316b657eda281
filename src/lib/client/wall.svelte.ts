import { untrack } from 'svelte';
import { v7 } from 'uuid';
import { apply, change } from '$lib/domain/wall/apply';
import { parseCommand, type Command, type Intent } from '$lib/domain/wall/command';
import { decide } from '$lib/domain/wall/decide';
import type { WallEvent } from '$lib/domain/wall/event';
import type { ShownWall } from '$lib/domain/wall/shown';
import { hashOf } from '$lib/domain/wall/hash';
import { emptyWall, sourceOf, veiledBy, type Wall } from '$lib/domain/wall/state';
import { withoutVeiled } from '$lib/domain/wall/veil';
import type { CardWords } from '$lib/domain/wall/words';
import { isDomainError, type ErrorName } from '$lib/domain/error';
import { LiveLine, type Connection } from './live.svelte';
import { WallPeople } from './wall-people.svelte';
import {
	bySource,
	wallOf,
	wordsIn,
	WallServer,
	type WordsAnswer,
	type WordsById
} from './wall-server';
import { WallKept } from './wall-kept';
import { WallOutbox, type PostAnswer } from './wall-outbox';

interface Listeners {
	/** Something that another did (or this person in another window). */
	onothers?: (event: WallEvent, before: Wall, after: Wall) => void;
	/** A command of ours that the wall did not take. */
	onrejected?: (name: ErrorName) => void;
	/** The server wants it slower. */
	ontoofast?: () => void;
}

/**
 * A wall in the browser. What one does shows at once and is sent behind it; what the server says is the truth: state is
 * what its events make of it, with our own unanswered commands on top.
 */
export class WallRoom {
	readonly id: string;
	readonly title: string;
	/** Who one is here, as cards and votes name it. */
	readonly me: string;
	readonly people: WallPeople;
	#confirmed: Wall = $state.raw(emptyWall);
	#pending = $state.raw<readonly Command[]>([]);
	#words = $state.raw<WordsById>({});
	#isWaiting = $state(false);
	readonly #news = $state({ guests: 0, claims: 0, weighing: 0 });
	/** The last event that brought a card in, or took words away: answers from before it are too old. */
	#wordsSince = 0;
	#wantsWords = false;
	#isAsking = false;
	readonly #whole = $derived.by(() =>
		this.#pending.reduce((wall, command) => foresee(wall, command, this.me), this.#confirmed)
	);
	readonly #wall = $derived.by(() => withoutVeiled(this.#whole, this.me));
	readonly #sent: Record<string, true> = {};
	readonly #server: WallServer;
	readonly #line: LiveLine;
	readonly #outbox: WallOutbox;
	readonly #kept: WallKept;
	readonly #listeners: Listeners;

	constructor(shown: ShownWall, listeners: Listeners = {}) {
		this.id = shown.id;
		this.title = shown.title;
		this.me = shown.you;
		this.#confirmed = wallOf(shown);
		this.#words = wordsIn(shown);
		this.#listeners = listeners;
		this.#kept = new WallKept(shown.id, shown.you);
		this.#server = new WallServer(shown.id);
		this.#line = new LiveLine({
			address: () => this.#server.eventsAfter(this.#confirmed.seq),
			onevent: (data) => this.#hear(JSON.parse(data) as WallEvent),
			onresume: () => {
				void this.#refreshWords();
				// What was told while the line was cut was told to nobody.
				this.#news.guests++;
				this.#news.claims++;
				this.#news.weighing++;
			},
			beside: {
				presence: (data) => this.people.hear(data),
				news: (data) => this.#news[(JSON.parse(data) as { of: keyof WallRoom['news'] }).of]++,
				weighing: () => this.#news.weighing++,
				words: () => void this.#refreshWords()
			},
			isOver: () => this.#server.isOver(),
			onover: () => this.#forgetAll()
		});
		this.people = new WallPeople(this.me, (hand) => this.#server.appear(hand));
		this.#outbox = new WallOutbox({
			post: (commands) => this.#server.post(commands),
			onanswer: (answer) => this.#learnAnswer(answer),
			onrefused: (commands, reason) =>
				this.#forget(
					commands.map(({ id }) => id),
					reason
				),
			onwaiting: (isWaiting) => (this.#isWaiting = isWaiting),
			ontoofast: () => listeners.ontoofast?.()
		});
	}

	/** The wall as it will be when all that was done here has arrived; without notes that one may not read yet. */
	get wall(): Wall {
		return this.#wall;
	}

	/** How many notes others have written that one may not read yet. */
	get veiled(): number {
		return veiledBy(this.#whole, this.me);
	}

	/** How often one was told that there is something new beside the log: who looks at it looks again when it changes. */
	get news(): { readonly guests: number; readonly claims: number; readonly weighing: number } {
		return this.#news;
	}

	/** The right to see it has ended. */
	get isOver(): boolean {
		return this.#line.connection === 'over';
	}

	/** `lost` also while a post does not get through. */
	get connection(): Connection {
		return this.#isWaiting && !this.isOver ? 'lost' : this.#line.connection;
	}

	/** How much has not arrived yet. */
	get unsent(): number {
		return this.#pending.length;
	}

	/** Listens for as long as the page is there, and sends what a reload cut off; returns what ends it. */
	listen = (): (() => void) =>
		untrack(() => {
			this.#send(this.#kept.open());
			const close = this.#line.open();
			return () => {
				close();
				this.#kept.close();
			};
		});

	/** The words of what a card shows, when a workshop may see them. */
	wordsOf(source: string | null): CardWords | undefined {
		return source === null ? undefined : this.#words[source];
	}

	/** Words that came another way through the same gate (the tray). */
	learn(words: readonly CardWords[]): void {
		this.#words = { ...this.#words, ...bySource(words) };
	}

	/** Does something; what belongs together is undone together. */
	do(intents: readonly Intent[]): void {
		const act = v7();
		this.#send(intents.map((intent) => parseCommand({ act, ...intent, id: v7() })));
	}

	/** Takes back one's own latest act; what that was, only the server knows. */
	undo(): void {
		this.do([{ type: 'undo' }]);
	}

	/** Takes back what anybody did last; for those who lead. */
	undoAnybodys(): void {
		this.do([{ type: 'undo', of: 'all' }]);
	}

	/** Does again what one took back last. */
	redo(): void {
		this.do([{ type: 'redo' }]);
	}

	#send(commands: readonly Command[]): void {
		if (commands.length > 0) {
			commands.forEach(({ id }) => (this.#sent[id] = true));
			this.#await([...this.#pending, ...commands]);
			this.#outbox.send(commands);
		}
	}

	/** What has not been answered from here on: on top of the wall, and kept over a reload. */
	#await(commands: readonly Command[]): void {
		this.#pending = commands;
		this.#kept.keep(commands);
	}

	/** What the wall had taken before this page began to listen is not heard of again. */
	#learnAnswer({ accepted, rejected }: PostAnswer): void {
		const heard = accepted.filter(({ seq }) => seq <= this.#confirmed.seq).map(({ id }) => id);
		this.#drop(heard);
		rejected.forEach(({ id, name }) => this.#forget([id], name));
	}

	#drop(ids: readonly (string | null)[]): void {
		if (this.#pending.some(({ id }) => ids.includes(id))) {
			this.#await(this.#pending.filter(({ id }) => !ids.includes(id)));
		}
	}

	#hear(event: WallEvent): void {
		const before = this.#confirmed;
		try {
			this.#confirmed = apply(before, event);
		} catch (error) {
			if (!(error instanceof RangeError)) {
				throw error;
			}
			void this.#reload();
			return;
		}
		this.#drop([event.commandId]);
		this.#keepWordsOf(event, this.#confirmed);
		const isOthers = !this.#sent[event.commandId];
		if (
			before !== this.#confirmed &&
			(isOthers || event.type === 'undo' || event.type === 'redo')
		) {
			this.#listeners.onothers?.(event, before, this.#confirmed);
		}
	}

	#keepWordsOf(event: WallEvent, wall: Wall): void {
		if (event.type === 'card.withdrawn') {
			const gone = event.cardIds.map((id) => wall.cards[id]).map((card) => card && sourceOf(card));
			this.#words = bySource(Object.values(this.#words).filter(({ id }) => !gone.includes(id)));
		}
		const isMissing = Object.values(wall.cards).some(
			(card) => !card.withdrawn && sourceOf(card) && !this.#words[sourceOf(card) ?? '']
		);
		if (event.type === 'card.withdrawn' || brings(event)) {
			this.#wordsSince = event.seq;
		}
		if (event.type === 'card.withdrawn' || (brings(event) && isMissing) || hasUnread(wall)) {
			void this.#refreshWords();
		}
	}

	/** Asks the gate again; calls that come while an answer is awaited lead to one more asking. */
	async #refreshWords(): Promise<void> {
		this.#wantsWords = true;
		if (this.#isAsking) {
			return;
		}
		this.#isAsking = true;
		while (this.#wantsWords) {
			this.#wantsWords = false;
			const answer = await this.#server.words(hasUnread(this.#confirmed));
			if (answer && answer.seq >= this.#wordsSince) {
				this.#words = { ...this.#wordsOfPending(), ...bySource(answer.items) };
				await this.#agree(answer);
			} else if (answer) {
				this.#wantsWords = true;
			}
		}
		this.#isAsking = false;
	}

	/** Takes up what opened notes say; and where the server has another wall at the same number, the server's is the truth. */
	async #agree({ seq, hash, notes }: WordsAnswer): Promise<void> {
		if (notes) {
			this.#confirmed = withNotes(this.#confirmed, notes);
		}
		if (seq === this.#confirmed.seq && hash !== hashOf(this.#confirmed)) {
			await this.#reload(true);
		}
	}

	/** Words of cards that are still on their way: the server does not know yet that they are on the wall. */
	#wordsOfPending(): WordsById {
		const pending = this.#pending.flatMap((command) =>
			command.type === 'card.add'
				? (this.wordsOf(command.excerptId ?? command.mediaId ?? null) ?? [])
				: []
		);
		return bySource(pending);
	}

	async #reload(isDifferent = false): Promise<void> {
		const shown = await this.#server.read();
		if (shown && (isDifferent || shown.seq > this.#confirmed.seq)) {
			this.#confirmed = wallOf(shown);
			this.#words = wordsIn(shown);
		}
	}

	/** One may not see it any more: nothing of it stays in this window. */
	#forgetAll(): void {
		this.#confirmed = emptyWall;
		this.#words = {};
		this.#await([]);
		this.people.clear();
	}

	#forget(ids: readonly (string | null)[], reason: ErrorName): void {
		this.#drop(ids);
		this.#listeners.onrejected?.(reason);
	}
}

/** What a command will do, as far as one can tell here. An undo or a redo only the server can work out. */
function foresee(wall: Wall, command: Command, me: string): Wall {
	if (command.type === 'undo' || command.type === 'redo') {
		return wall;
	}
	try {
		return change(wall, decide(wall, command, me, Date.now()));
	} catch (error) {
		if (isDomainError(error)) {
			return wall;
		}
		throw error;
	}
}

function brings(event: WallEvent): boolean {
	return event.type === 'card.add' || event.type === 'undo' || event.type === 'redo';
}

/** Whether notes were opened whose words have not come yet. */
function hasUnread(wall: Wall): boolean {
	return Object.values(wall.cards).some(({ text, isVeiled }) => text === '' && !isVeiled);
}

function withNotes(wall: Wall, notes: Readonly<Record<string, string>>): Wall {
	const read = Object.values(wall.cards).flatMap((card) => {
		const text = notes[card.id];
		return card.text === '' && text ? [[card.id, { ...card, text }] as const] : [];
	});
	return { ...wall, cards: { ...wall.cards, ...Object.fromEntries(read) } };
}
