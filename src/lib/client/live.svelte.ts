/** What a listener knows of its own line: `closed` before the start and while the page is out of sight for long. */
export type Connection = 'closed' | 'connecting' | 'open' | 'lost';

/** How long a page may be out of sight before its line is given back: a browser has six per host over all tabs. */
const outOfSightMs = 120_000;
const longestPauseMs = 15_000;

interface Options {
	/** The stream's address, from after the event that is known. */
	address: () => string;
	/** Data of each event, as JSON text, in order. */
	onevent: (data: string) => void;
	/** The line stands again after it was cut: anything not in the log may have changed. */
	onresume: () => void;
}

/** A live line down from the server. It comes back by itself, and closes with its page. */
export class LiveLine {
	#connection = $state.raw<Connection>('closed');
	#source: EventSource | null = null;
	#pause = 1_000;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#wasCut = false;
	readonly #options: Options;

	constructor(options: Options) {
		this.#options = options;
	}

	get connection(): Connection {
		return this.#connection;
	}

	/** Opens the line; to be used as an attachment or effect, for it returns what closes it. */
	open = (): (() => void) => {
		const onvisible = () => this.#watchSight();
		const onhide = () => this.#close();
		const onshow = () => this.#connect();
		document.addEventListener('visibilitychange', onvisible);
		window.addEventListener('pagehide', onhide);
		window.addEventListener('pageshow', onshow);
		window.addEventListener('online', onshow);
		this.#connect();
		return () => {
			document.removeEventListener('visibilitychange', onvisible);
			window.removeEventListener('pagehide', onhide);
			window.removeEventListener('pageshow', onshow);
			window.removeEventListener('online', onshow);
			this.#close();
		};
	};

	#connect(): void {
		if (this.#source && this.#source.readyState !== EventSource.CLOSED) {
			return;
		}
		clearTimeout(this.#timer);
		const source = new EventSource(this.#options.address());
		this.#source = source;
		this.#connection = this.#wasCut ? 'lost' : 'connecting';
		source.onopen = () => {
			this.#connection = 'open';
			this.#pause = 1_000;
			if (this.#wasCut) {
				this.#wasCut = false;
				this.#options.onresume();
			}
		};
		source.onmessage = ({ data }: MessageEvent<string>) => this.#options.onevent(data);
		source.onerror = () => {
			this.#wasCut = true;
			this.#connection = 'lost';
			// A cut line the browser takes up itself; a refused one it gives up.
			if (source.readyState === EventSource.CLOSED) {
				this.#timer = setTimeout(() => this.#connect(), this.#pause);
				this.#pause = Math.min(2 * this.#pause, longestPauseMs);
			}
		};
	}

	#watchSight(): void {
		clearTimeout(this.#timer);
		if (document.visibilityState === 'visible') {
			this.#connect();
		} else {
			this.#timer = setTimeout(() => this.#close(), outOfSightMs);
		}
	}

	#close(): void {
		clearTimeout(this.#timer);
		this.#wasCut ||= this.#source !== null;
		this.#source?.close();
		this.#source = null;
		this.#connection = 'closed';
	}
}
