import type { Leak } from '$lib/domain/opportunity/partner-text';

const pause = 500;

/** Holds a text for partners against names and quotes while one types. The server knows them; the browser never does. */
export class PartnerTextCheck {
	#leaks = $state.raw<readonly Leak[]>([]);
	#checked = $state('');
	#hasFailed = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#latest = '';
	readonly #url: () => string;

	/** @param url where to ask: takes `{ text }`, answers `{ leaks }` */
	constructor(url: () => string) {
		this.#url = url;
	}

	/** What the text checked last gives away, in its own words. */
	get found(): { kind: Leak['kind']; words: string }[] {
		const points = [...this.#checked];
		return this.#leaks.map(({ kind, start, end }) => ({
			kind,
			words: points.slice(start, end).join('')
		}));
	}

	/** Whether a text was looked at. */
	get isChecked(): boolean {
		return this.#checked !== '' && !this.#hasFailed;
	}

	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Asks about a text when typing rests. */
	watch(text: string): void {
		this.#latest = text;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(text), pause);
	}

	/** Stops asking. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	async #ask(text: string): Promise<void> {
		const leaks = text.trim() === '' ? [] : await this.#fetch(text);
		if (text !== this.#latest) {
			return;
		}
		this.#hasFailed = leaks === undefined;
		this.#leaks = leaks ?? [];
		this.#checked = text.trim() === '' ? '' : text;
	}

	async #fetch(text: string): Promise<Leak[] | undefined> {
		const response = await fetch(this.#url(), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text })
		}).catch(() => undefined);
		if (!response?.ok) {
			return undefined;
		}
		const { leaks } = (await response.json()) as { leaks: Leak[] };
		return leaks;
	}
}
