import { beginWork } from './at-work';

/** How much is recorded of each second, and what that makes in an hour. */
export interface Quality {
	readonly name: 'low' | 'middle' | 'high';
	/** Bits a second, one channel. */
	readonly bits: number;
	/** Megabytes that an hour takes. */
	readonly perHour: number;
}

const quality = (name: Quality['name'], bits: number): Quality => ({
	name,
	bits,
	perHour: Math.round((bits * 3600) / 8e6)
});

/** Speech is plain at the lowest already; music wants the highest. */
export const qualities: readonly Quality[] = [
	quality('low', 24_000),
	quality('middle', 48_000),
	quality('high', 96_000)
];

/** What the recorder is doing; `asking` while the browser asks for the microphone. */
export type RecorderState = 'idle' | 'asking' | 'recording' | 'paused' | 'ready';

/** Why it does not record: not allowed, no microphone, held by another program, not in this browser, or lost midway. */
export type RecorderProblem = 'denied' | 'missing' | 'busy' | 'unsupported' | 'lost';

/** A finished recording. */
export interface Recording {
	readonly blob: Blob;
	/** ms */
	readonly duration: number;
	/** Loudness from 0 to 100, ten a second. */
	readonly levels: readonly number[];
}

const beat = 100;
const types = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/ogg'];

/** Records sound from the microphone. It says what it does: nothing is recorded that is not shown. */
export class Recorder {
	quality = $state.raw<Quality>(qualities[0] as Quality);
	#state = $state<RecorderState>('idle');
	#problem = $state<RecorderProblem | undefined>();
	#levels = $state.raw<readonly number[]>([]);
	#recording = $state.raw<Recording | undefined>();
	#elapsed = $state(0);
	#machine: MediaRecorder | undefined;
	#stream: MediaStream | undefined;
	#sound: AudioContext | undefined;
	#timer: ReturnType<typeof setInterval> | undefined;
	#endWork: (() => void) | undefined;
	readonly #onpart: (part: Blob) => void;

	/** @param onpart told what was recorded, each second */
	constructor(onpart: (part: Blob) => void = () => {}) {
		this.#onpart = onpart;
	}

	get state(): RecorderState {
		return this.#state;
	}

	get problem(): RecorderProblem | undefined {
		return this.#problem;
	}

	get levels(): readonly number[] {
		return this.#levels;
	}

	get recording(): Recording | undefined {
		return this.#recording;
	}

	/** ms recorded; pauses do not count. */
	get elapsed(): number {
		return this.#elapsed;
	}

	/** Whether something would be lost if the page went away now. */
	readonly isHolding: boolean = $derived(this.#state !== 'idle' && this.#state !== 'asking');

	/** Asks for the microphone and begins. */
	async start(): Promise<void> {
		this.#problem = undefined;
		this.#recording = undefined;
		this.#levels = [];
		this.#elapsed = 0;
		if (!('MediaRecorder' in window) || !navigator.mediaDevices) {
			this.#problem = 'unsupported';
			return;
		}
		this.#state = 'asking';
		try {
			const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true };
			this.#stream = await navigator.mediaDevices.getUserMedia({ audio });
		} catch (error) {
			this.#state = 'idle';
			this.#problem = problemOf(error);
			return;
		}
		if (this.#isForgotten()) {
			this.#release();
		} else {
			this.#record(this.#stream);
		}
	}

	pause(): void {
		this.#machine?.pause();
		this.#state = 'paused';
		this.#endWork?.();
	}

	resume(): void {
		this.#machine?.resume();
		this.#state = 'recording';
		this.#endWork = beginWork();
	}

	/** Ends the recording; it is then in {@link recording}. */
	stop(): void {
		if (this.#machine?.state !== 'inactive') {
			this.#machine?.stop();
		}
	}

	/** Ends the recording, as far as it came, and hands it over; undefined where there is none. */
	async end(): Promise<Recording | undefined> {
		const machine = this.#machine;
		if (machine) {
			const ended = new Promise((done) => machine.addEventListener('stop', done, { once: true }));
			this.stop();
			await ended;
		}
		return this.#recording;
	}

	/** Throws away what was recorded. */
	forget(): void {
		this.#release();
		this.#recording = undefined;
		this.#levels = [];
		this.#elapsed = 0;
		this.#state = 'idle';
	}

	#record(stream: MediaStream): void {
		const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
		const machine = new MediaRecorder(stream, {
			...(mimeType && { mimeType }),
			audioBitsPerSecond: this.quality.bits
		});
		const parts: Blob[] = [];
		machine.ondataavailable = ({ data }) => {
			parts.push(data);
			this.#onpart(data);
		};
		machine.onstop = () => {
			if (this.#machine === machine) {
				const blob = new Blob(parts, { type: machine.mimeType.split(';')[0] ?? '' });
				this.#recording = { blob, duration: Math.round(this.elapsed), levels: this.#levels };
				this.#release();
				this.#state = 'ready';
			}
		};
		// Unplugged, or taken away in the browser's settings: what came until then is kept.
		stream.getAudioTracks()[0]?.addEventListener('ended', () => {
			this.#problem = 'lost';
			this.stop();
		});
		machine.start(1000);
		this.#machine = machine;
		this.#listen(stream);
		this.#state = 'recording';
		this.#endWork = beginWork();
	}

	/** Measures the loudness ten times a second. */
	#listen(stream: MediaStream): void {
		this.#sound = new AudioContext();
		const analyser = this.#sound.createAnalyser();
		analyser.fftSize = 2048;
		this.#sound.createMediaStreamSource(stream).connect(analyser);
		const wave = new Float32Array(analyser.fftSize);
		let last = performance.now();
		this.#timer = setInterval(() => {
			const now = performance.now();
			if (this.#state === 'recording') {
				this.#elapsed += now - last;
				analyser.getFloatTimeDomainData(wave);
				this.#note(loudness(wave));
			}
			last = now;
		}, beat);
	}

	/** In a tab that is out of sight the clock ticks seldom: the gaps are filled. */
	#note(level: number): void {
		const missing = Math.max(0, Math.floor(this.#elapsed / beat) - this.#levels.length);
		this.#levels = [...this.#levels, ...Array<number>(missing).fill(level)];
	}

	/** Whoever asked has left meanwhile: nothing is recorded that is not shown. */
	#isForgotten(): boolean {
		return this.#state !== 'asking';
	}

	#release(): void {
		clearInterval(this.#timer);
		this.#endWork?.();
		this.#machine = undefined;
		for (const track of this.#stream?.getTracks() ?? []) {
			track.stop();
		}
		void this.#sound?.close();
		this.#stream = undefined;
		this.#sound = undefined;
	}
}

/** From 0 to 100, as the ear has it: a whisper is seen too. */
function loudness(wave: Float32Array): number {
	const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
	return Math.round(Math.min(1, Math.sqrt(power) * 4) ** 0.6 * 100);
}

function problemOf(error: unknown): RecorderProblem {
	switch (error instanceof DOMException ? error.name : '') {
		case 'NotAllowedError':
		case 'SecurityError':
			return 'denied';
		case 'NotFoundError':
		case 'OverconstrainedError':
			return 'missing';
		case 'NotReadableError':
		case 'AbortError':
			return 'busy';
		default:
			return 'unsupported';
	}
}
