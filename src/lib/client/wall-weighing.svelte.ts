import { v7 } from 'uuid';
import { dotsLeft, mostOn } from '$lib/domain/opportunity/dots';
import type { ShownWeighing, WeighingChoice } from '$lib/domain/opportunity/weighing';
import { Refused, send } from './http';

type Answer = { weighing: ShownWeighing | null };

/** The round of dots on what-ifs that stands on a wall. What a guest presses shows at once; what the server says is the truth. */
export class WallWeighing {
	readonly #path: string;
	#told = $state.raw<ShownWeighing | null>(null);
	/** Dots that were pressed and not answered yet, by what-if. */
	#wanted = $state.raw<Readonly<Record<string, number>>>({});
	#problem = $state('');
	#sending: Promise<void> = Promise.resolve();
	#asked = 0;
	#heard = 0;
	readonly #shown = $derived(this.#told && foreseen(this.#told, this.#wanted));

	/** @param failed what is said when something did not arrive */
	constructor(
		wallId: string,
		first: ShownWeighing | null,
		private readonly failed: () => string
	) {
		this.#path = `/walls/${wallId}/weighing`;
		this.#told = first;
	}

	/** Null where there is none. */
	get shown(): ShownWeighing | null {
		return this.#shown;
	}

	/** Why the last press came to nothing; empty when it did not. */
	get problem(): string {
		return this.#problem;
	}

	/** Looks again. */
	async look(): Promise<void> {
		await this.#ask('GET', this.#path);
	}

	/** So many dots are to lie on it. Presses are sent one after the other, in the order in which they came. */
	give(opportunityId: string, dots: number): void {
		this.#problem = '';
		this.#wanted = { ...this.#wanted, [opportunityId]: dots };
		this.#sending = this.#sending.then(async () => {
			if (this.#wanted[opportunityId] === dots) {
				await this.#try(() => this.#ask('PUT', `${this.#path}/dots`, { opportunityId, dots }));
				this.#forget(opportunityId, dots);
			}
		});
	}

	/** Takes the dots back that lie on what is not here. */
	async takeHome(): Promise<void> {
		await this.#try(() => this.#ask('DELETE', `${this.#path}/dots`));
	}

	/** @throws Refused, Unreached: the words are still in the field */
	async say(opportunityId: string, text: string, id = v7()): Promise<void> {
		await send('POST', `${this.#path}/comments`, { body: { id, opportunityId, text } });
		await this.look();
	}

	async unsay(commentId: string): Promise<void> {
		await this.#try(async () => {
			await send('DELETE', `${this.#path}/comments?comment=${commentId}`);
			await this.look();
		});
	}

	/** What can be put before the guests. */
	async choices(): Promise<WeighingChoice[]> {
		return (await send<{ items: WeighingChoice[] }>('GET', `${this.#path}/choices`)).items;
	}

	/** @throws Refused, Unreached */
	async open(opportunityIds: readonly string[]): Promise<void> {
		await send('PUT', this.#path, { body: { opportunityIds } });
		await this.look();
	}

	/** Ends it and shows the sums, or takes that back. */
	async change(isOpen: boolean): Promise<void> {
		await this.#try(async () => {
			await send('PATCH', this.#path, { body: { isOpen } });
			await this.look();
		});
	}

	async remove(): Promise<void> {
		await this.#try(async () => {
			await send('DELETE', this.#path);
			await this.look();
		});
	}

	/** An answer to what was asked before something else that was answered already is too old. */
	async #ask(method: string, path: string, body?: object): Promise<void> {
		const turn = ++this.#asked;
		const { weighing } = await send<Answer>(method, path, { body });
		if (turn > this.#heard) {
			[this.#heard, this.#told] = [turn, weighing];
		}
	}

	/** Says what went wrong, and looks at how it is now. */
	async #try(act: () => Promise<void>): Promise<void> {
		this.#problem = '';
		try {
			await act();
		} catch (error) {
			this.#problem = error instanceof Refused ? error.message : this.failed();
			await this.look().catch(() => undefined);
		}
	}

	#forget(opportunityId: string, dots: number): void {
		if (this.#wanted[opportunityId] === dots) {
			const { [opportunityId]: _, ...others } = this.#wanted;
			this.#wanted = others;
		}
	}
}

/** The round as it will be when all that was pressed has arrived. */
function foreseen(told: ShownWeighing, wanted: Readonly<Record<string, number>>): ShownWeighing {
	const items = told.items.map((item) => ({ ...item, own: wanted[item.id] ?? item.own }));
	const own = [
		...items.map(({ id, own }) => ({ opportunityId: id, dots: own })),
		{ opportunityId: '', dots: told.elsewhere }
	];
	return {
		...told,
		items: items.map((item) => ({ ...item, most: mostOn(own, item.id) })),
		left: Math.max(0, dotsLeft(own))
	};
}
