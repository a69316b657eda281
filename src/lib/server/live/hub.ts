/** Tells listeners what has changed. Nothing is stored here. */

export interface Live {
	/** Hands a message to all who listen on the channel (`wall:<id>`, `access:<actor id>` …). */
	publish(channel: string, message: unknown): void;
	/** @returns a function that ends the subscription */
	subscribe(channel: string, listener: (message: unknown) => void): () => void;
	/** Aborted when the hub closes: whoever holds a stream open ends it then. */
	readonly closed: AbortSignal;
	/** Ends all subscriptions, at shutdown. */
	close(): void;
}

/** On this channel anything said means: look again whether this actor may still listen. */
export function accessChannel(actorId: string): string {
	return `access:${actorId}`;
}

/** The hub of a single process. */
export function inProcessHub(): Live {
	const channels = new Map<string, Set<(message: unknown) => void>>();
	const end = new AbortController();
	return {
		closed: end.signal,
		publish(channel, message) {
			for (const listener of [...(channels.get(channel) ?? [])]) {
				listener(message);
			}
		},
		subscribe(channel, listener) {
			const listeners = channels.get(channel) ?? new Set();
			channels.set(channel, listeners.add(listener));
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0 && channels.get(channel) === listeners) {
					channels.delete(channel);
				}
			};
		},
		close() {
			end.abort();
			channels.clear();
		}
	};
}
