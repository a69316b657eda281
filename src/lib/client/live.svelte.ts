/** What a listener knows of its own line: `over` when the right to listen has ended; `closed` before the start and while the page is out of sight for long. */
export type Connection = 'closed' | 'connecting' | 'open' | 'lost' | 'over';

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
	/** What is told beside the log, by its name. */
	beside?: Record<string, (data: string) => void>;
	/** Asked when the server would not open the line: whether one may not listen any more. */
	isOver?: () => Promise<boolean>;
	/** The right to listen has ended; the line is closed for good. */
	onover?: () => void;
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
		const isThere = this.#source && this.#source.readyState !== EventSource.CLOSED;
		if (isThere || this.#connection === 'over') {
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
		source.addEventListener('over', () => this.#end());
		for (const [name, hear] of Object.entries(this.#options.beside ?? {})) {
			source.addEventListener(name, ({ data }: MessageEvent<string>) => hear(data));
		}
		source.onerror = () => {
			this.#wasCut = true;
			this.#connection = 'lost';
			// A cut line the browser takes up itself; a refused one it gives up.
			if (source.readyState === EventSource.CLOSED) {
				void this.#options.isOver?.().then((isOver) => isOver && this.#end());
				this.#timer = setTimeout(() => this.#connect(), this.#pause);
				this.#pause = Math.min(2 * this.#pause, longestPauseMs);
			}
		};
	}

	#end(): void {
		if (this.#connection !== 'over') {
			this.#close();
			this.#connection = 'over';
			this.#options.onover?.();
		}
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
		if (this.#connection !== 'over') {
			this.#connection = 'closed';
		}
	}
}
