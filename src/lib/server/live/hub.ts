/** Tells listeners in this process what has changed. Nothing is stored here. */

export interface Live {
	/** Hands a message to all who listen on the channel (`wall:<id>`, `access:<user id>` …). */
	publish(channel: string, message: unknown): void;
	/** @returns a function that ends the subscription */
	subscribe(channel: string, listener: (message: unknown) => void): () => void;
	/** Ends all subscriptions. */
	close(): void;
}

/** The hub of a single process. */
export function inProcessHub(): Live {
	const channels = new Map<string, Set<(message: unknown) => void>>();
	return {
		publish(channel, message) {
			for (const listener of channels.get(channel) ?? []) {
				listener(message);
			}
		},
		subscribe(channel, listener) {
			const listeners = channels.get(channel) ?? new Set();
			channels.set(channel, listeners.add(listener));
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0) {
					channels.delete(channel);
				}
			};
		},
		close: () => channels.clear()
	};
}
