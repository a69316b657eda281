/** How fast one can listen. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

/** Sound or film being played. Times in ms. */
export class Player {
	#element = $state.raw<HTMLMediaElement | undefined>();
	#time = $state(0);
	#isPlaying = $state(false);
	#speed = $state(1);
	#until: number | undefined;
	/** Whether the browser still looks for the end of a recording that does not tell its length. */
	#isMeasuring = false;

	/** @param duration ms, as the server knows it: what a browser recorded does not tell its length itself */
	constructor(readonly duration: number) {}

	get time(): number {
		return this.#time;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	get speed(): number {
		return this.#speed;
	}

	set speed(speed: number) {
		this.#speed = speed;
		if (this.#element) {
			this.#element.playbackRate = speed;
		}
	}

	get element(): HTMLMediaElement | undefined {
		return this.#element;
	}

	/** Listens to an element for as long as it is on the page: `<audio {@attach player.attach}>`. */
	attach = (element: HTMLMediaElement): (() => void) => {
		this.#element = element;
		const end = new AbortController();
		const on = (name: string, handle: () => void) =>
			element.addEventListener(name, handle, { signal: end.signal });
		on('loadedmetadata', () => {
			if (element.duration === Infinity) {
				// Only when it has looked for the end does the browser know where it can go to.
				this.#isMeasuring = true;
				element.currentTime = Number.MAX_SAFE_INTEGER;
			}
		});
		on('play', () => {
			this.#isPlaying = true;
			this.#follow();
		});
		on('pause', () => (this.#isPlaying = false));
		on('durationchange', () => Number.isFinite(element.duration) && this.#measured(element));
		on('seeked', () => this.#measured(element));
		on('timeupdate', () => this.#hear(element));
		return () => {
			end.abort();
			this.#element = undefined;
		};
	};

	toggle(): void {
		this.#until = undefined;
		if (this.#isPlaying) {
			this.#element?.pause();
		} else {
			void this.#element?.play();
		}
	}

	/** Goes to a time, within the recording. */
	seek(time: number): void {
		this.#until = undefined;
		this.#go(time);
	}

	/** Forward, or back where negative. */
	jump(by: number): void {
		this.seek(this.#time + by);
	}

	/** Plays a stretch and stops at its end. */
	playRange({ from, to }: { from: number; to: number }): void {
		this.#go(from);
		this.#until = to;
		void this.#element?.play();
	}

	#go(time: number): void {
		const within = Math.min(Math.max(0, time), this.duration);
		this.#time = within;
		if (this.#element && !this.#isMeasuring) {
			this.#element.currentTime = within / 1000;
		}
	}

	/** The end is found: back to where one is, or has gone meanwhile. */
	#measured(element: HTMLMediaElement): void {
		if (this.#isMeasuring) {
			this.#isMeasuring = false;
			element.currentTime = this.#time / 1000;
		} else {
			this.#hear(element);
		}
	}

	#hear(element: HTMLMediaElement): void {
		if (!this.#isMeasuring) {
			this.#time = element.currentTime * 1000;
		}
	}

	/** The browser tells the time four times a second; a line that glides, and an end that is kept, want more. */
	#follow = (): void => {
		if (!this.#element || !this.#isPlaying) {
			return;
		}
		this.#time = this.#element.currentTime * 1000;
		if (this.#until !== undefined && this.#time >= this.#until) {
			this.#until = undefined;
			this.#element.pause();
			return;
		}
		requestAnimationFrame(this.#follow);
	};
}
