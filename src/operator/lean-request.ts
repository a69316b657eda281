/**
 * A request that hands on the very signal that it was made with. Node's own has a signal that follows it, and lets go of each
 * only when garbage is collected: of thousands at once on a busy day, while everybody waits for it.
 */
export class LeanRequest extends Request {
	readonly #given: AbortSignal | undefined;

	constructor(input: RequestInfo | URL, { signal, ...init }: RequestInit = {}) {
		super(input, init);
		this.#given = signal ?? undefined;
	}

	override get signal(): AbortSignal {
		return this.#given ?? super.signal;
	}
}
