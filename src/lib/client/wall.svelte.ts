import { untrack } from 'svelte';
import { v7 } from 'uuid';
import { apply, change } from '$lib/domain/wall/apply';
import { parseCommand, type Command, type Intent } from '$lib/domain/wall/command';
import { decide } from '$lib/domain/wall/decide';
import type { WallEvent } from '$lib/domain/wall/event';
import type { ShownWall } from '$lib/domain/wall/shown';
import { emptyWall, type Wall } from '$lib/domain/wall/state';
import type { CardWords } from '$lib/domain/wall/words';
import { isDomainError, type ErrorName } from '$lib/domain/error';
import { LiveLine, type Connection } from './live.svelte';
import { byExcerpt, wallOf, wordsIn, WallServer, type WordsById } from './wall-server';
import { WallOutbox } from './wall-outbox';

interface Listeners {
	/** Something that another did (or this person in another window). */
	onothers?: (event: WallEvent, before: Wall, after: Wall) => void;
	/** A command of ours that the wall did not take. */
	onrejected?: (name: ErrorName) => void;
}

/**
 * A wall in the browser. What one does shows at once and is sent behind it; what the server says is the truth: state is
 * what its events make of it, with our own unanswered commands on top.
 */
export class WallRoom {
	readonly id: string;
	readonly title: string;
	#confirmed: Wall = $state.raw(emptyWall);
	#pending = $state.raw<readonly Command[]>([]);
	#words = $state.raw<WordsById>({});
	#isWaiting = $state(false);
	/** The last event that brought a card in, or took words away: answers from before it are too old. */
	#wordsSince = 0;
	#wantsWords = false;
	#isAsking = false;
	readonly #wall = $derived(this.#pending.reduce(foresee, this.#confirmed));
	readonly #sent: Record<string, true> = {};
	readonly #server: WallServer;
	readonly #line: LiveLine;
	readonly #outbox: WallOutbox;
	readonly #listeners: Listeners;

	constructor(shown: ShownWall, listeners: Listeners = {}) {
		this.id = shown.id;
		this.title = shown.title;
		this.#confirmed = wallOf(shown);
		this.#words = wordsIn(shown);
		this.#listeners = listeners;
		this.#server = new WallServer(shown.id);
		this.#line = new LiveLine({
			address: () => this.#server.eventsAfter(this.#confirmed.seq),
			onevent: (data) => this.#hear(JSON.parse(data) as WallEvent),
			onresume: () => void this.#refreshWords()
		});
		this.#outbox = new WallOutbox({
			post: (commands) => this.#server.post(commands),
			onanswer: ({ rejected }) => rejected.forEach(({ id, name }) => this.#forget([id], name)),
			onrefused: (commands, reason) =>
				this.#forget(
					commands.map(({ id }) => id),
					reason
				),
			onwaiting: (isWaiting) => (this.#isWaiting = isWaiting)
		});
	}

	/** The wall as it will be when all that was done here has arrived. */
	get wall(): Wall {
		return this.#wall;
	}

	/** `lost` also while a post does not get through. */
	get connection(): Connection {
		return this.#isWaiting ? 'lost' : this.#line.connection;
	}

	/** How much has not arrived yet. */
	get unsent(): number {
		return this.#pending.length;
	}

	/** Listens for as long as the page is there; returns what ends it. */
	listen = (): (() => void) => untrack(() => this.#line.open());

	/** The words of an excerpt, when a workshop may see them. */
	wordsOf(excerptId: string | null): CardWords | undefined {
		return excerptId === null ? undefined : this.#words[excerptId];
	}

	/** Words that came another way through the same gate (the tray). */
	learn(words: readonly CardWords[]): void {
		this.#words = { ...this.#words, ...byExcerpt(words) };
	}

	/** Does something; what belongs together is undone together. */
	do(intents: readonly Intent[]): void {
		const act = v7();
		const commands = intents.map((intent) => parseCommand({ act, ...intent, id: v7() }));
		commands.forEach(({ id }) => (this.#sent[id] = true));
		this.#pending = [...this.#pending, ...commands];
		this.#outbox.send(commands);
	}

	/** Takes back one's own latest act; what that was, only the server knows. */
	undo(): void {
		this.do([{ type: 'undo' }]);
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
		this.#pending = this.#pending.filter(({ id }) => id !== event.commandId);
		this.#keepWordsOf(event, this.#confirmed);
		const isOthers = !this.#sent[event.commandId];
		if (before !== this.#confirmed && (isOthers || event.type === 'undo')) {
			this.#listeners.onothers?.(event, before, this.#confirmed);
		}
	}

	#keepWordsOf(event: WallEvent, wall: Wall): void {
		if (event.type === 'card.withdrawn') {
			const gone = event.cardIds.map((id) => wall.cards[id]?.excerptId);
			const left = Object.values(this.#words).filter(({ excerptId }) => !gone.includes(excerptId));
			this.#words = byExcerpt(left);
		}
		const isMissing = Object.values(wall.cards).some(
			({ excerptId, withdrawn }) => excerptId && !withdrawn && !this.#words[excerptId]
		);
		if (event.type === 'card.withdrawn' || brings(event)) {
			this.#wordsSince = event.seq;
		}
		if (event.type === 'card.withdrawn' || (brings(event) && isMissing)) {
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
			const answer = await this.#server.words();
			if (answer && answer.seq >= this.#wordsSince) {
				this.#words = { ...this.#wordsOfPending(), ...byExcerpt(answer.items) };
			} else if (answer) {
				this.#wantsWords = true;
			}
		}
		this.#isAsking = false;
	}

	/** Words of cards that are still on their way: the server does not know yet that they are on the wall. */
	#wordsOfPending(): WordsById {
		const pending = this.#pending.flatMap((command) =>
			command.type === 'card.add' ? (this.wordsOf(command.excerptId ?? null) ?? []) : []
		);
		return byExcerpt(pending);
	}

	async #reload(): Promise<void> {
		const shown = await this.#server.read();
		if (shown && shown.seq > this.#confirmed.seq) {
			this.#confirmed = wallOf(shown);
			this.#words = wordsIn(shown);
		}
	}

	#forget(ids: readonly (string | null)[], reason: ErrorName): void {
		this.#pending = this.#pending.filter(({ id }) => !ids.includes(id));
		this.#listeners.onrejected?.(reason);
	}
}

/** What a command will do, as far as one can tell here. An undo only the server can work out. */
function foresee(wall: Wall, command: Command): Wall {
	if (command.type === 'undo') {
		return wall;
	}
	try {
		return change(wall, decide(wall, command, '', Date.now()));
	} catch (error) {
		if (isDomainError(error)) {
			return wall;
		}
		throw error;
	}
}

function brings(event: WallEvent): boolean {
	return event.type === 'card.add' || event.type === 'undo';
}
