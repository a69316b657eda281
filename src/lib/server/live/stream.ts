/** Server-sent events over a numbered log: in ticks, resumable, and only for as long as one may listen. */
import type { Live } from './hub';
import { Writer } from './writer';

/** One event of a log, as JSON text: written once for all who listen. */
export interface Said {
	readonly id: number;
	readonly data: string;
	/** The same for the one actor who may know more of it. */
	readonly own?: { readonly actorId: string; readonly data: string };
}

/** Each message of a channel, JSON text, told as an event of this name; `first` is what a listener begins with. */
export interface Beside {
	readonly channel: string;
	readonly name: string;
	readonly first?: () => string;
}

export interface Listening {
	readonly live: Live;
	/** Where each {@link Said} is published, in the order of its numbers. */
	readonly channel: string;
	/** Who listens, as {@link Said.own} names them. */
	readonly actorId: string;
	/** What is told beside the log and never stored. */
	readonly beside?: readonly Beside[];
	/** The number of the last event that the listener has. */
	readonly after: number;
	/** Events after a number, from the log; not always all of them at once, and none only where there are none. */
	readonly missed: (after: number) => Promise<readonly Said[]>;
	/** Channels on which anything said asks to look at the right to listen again. */
	readonly rights: readonly string[];
	/** Asked before the first event, at each heartbeat, and when one of {@link rights} speaks. */
	readonly mayListen: () => Promise<boolean>;
	/** Called once when the stream is over, for whatever reason. */
	readonly onend?: () => void;
	/** At most this often, in ms, the listener is written to. */
	readonly tickMs?: number;
	/** Aborted when the listener goes away. */
	readonly signal: AbortSignal;
}

/** How often a quiet stream says that it lives, and looks whether the right to listen still holds. */
const heartbeatMs = 20_000;
const retryMs = 1_000;

/**
 * An answer of type `text/event-stream`: each event with `id:` its number and `data:` itself. A number that does not
 * follow the last one is fetched from the log, so a listener never has a gap.
 */
export function eventStream(listening: Listening): Response {
	const { live, channel, rights, missed, mayListen, signal, beside = [] } = listening;
	const endings: (() => void)[] = [];
	let leave = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const writer = new Writer(controller, listening.tickMs);
			let last = listening.after;
			let work = Promise.resolve();

			const end = () => {
				endings.splice(0).forEach((ending) => ending());
				listening.onend?.();
				writer.close();
			};
			leave = () => {
				writer.leave();
				end();
			};
			/** Tasks under way: where there is none, what is said is said at once, without a promise for each listener. */
			let tasks = 0;
			const inTurn = (task: () => Promise<void>) => {
				tasks += 1;
				work = work
					.then(task)
					.catch((error: unknown) => {
						console.error('A live stream ends.', error);
						end();
					})
					.finally(() => (tasks -= 1));
			};
			const write = (text: string) => {
				if (!writer.write(text)) {
					end();
				}
			};
			const say = ({ id, data, own }: Said) => {
				last = id;
				const heard = own?.actorId === listening.actorId ? own.data : data;
				write(`id: ${id}\ndata: ${heard}\n\n`);
			};
			const catchUp = async () => {
				for (let more = await missed(last); more.length > 0; more = await missed(last)) {
					more.forEach(say);
				}
			};
			const look = async () => {
				if (!(await mayListen())) {
					// A line that is only cut is taken up again; after this one nobody need try.
					writer.write('event: over\ndata: {}\n\n');
					end();
				}
			};

			endings.push(
				live.subscribe(channel, (message) => {
					const said = message as Said;
					if (tasks === 0 && said.id === last + 1) {
						say(said);
						return;
					}
					inTurn(async () => {
						if (said.id === last + 1) {
							say(said);
						} else if (said.id > last) {
							await catchUp();
						}
					});
				}),
				...rights.map((right) => live.subscribe(right, () => inTurn(look))),
				every(heartbeatMs, () => {
					writer.write(': still here\n\n');
					inTurn(look);
				})
			);
			for (const gone of [signal, live.closed]) {
				gone.addEventListener('abort', end, { once: true });
				endings.push(() => gone.removeEventListener('abort', end));
			}
			writer.write(`retry: ${retryMs}\n\n`);
			inTurn(look);
			inTurn(catchUp);
			for (const { channel, name, first } of beside) {
				const tell = (data: string) => write(`event: ${name}\ndata: ${data}\n\n`);
				const soon = (text: () => string) => inTurn(() => Promise.resolve(tell(text())));
				endings.push(
					live.subscribe(channel, (message) =>
						tasks === 0 ? tell(String(message)) : soon(() => String(message))
					)
				);
				if (first) {
					soon(first);
				}
			}
			if (signal.aborted || live.closed.aborted) {
				end();
			}
		},
		cancel: () => leave()
	});
	return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function every(ms: number, task: () => void): () => void {
	const timer = setInterval(task, ms);
	timer.unref();
	return () => clearInterval(timer);
}
