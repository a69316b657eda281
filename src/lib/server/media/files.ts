/** Where media are kept: the seam. Names are random and tell nothing; what they hold is known to the database alone. */

/** Bytes from `from` to `to`, end exclusive. */
export interface Span {
	from: number;
	to: number;
}

export interface Files {
	/**
	 * Keeps content under a fresh random name, safely on disk when this returns; of content that breaks off nothing stays.
	 * @throws DomainError `disk_full`; what the content throws
	 */
	store(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
	/** An empty file under a fresh random name, for content that arrives in parts. */
	begin(): Promise<string>;
	/**
	 * Writes bytes at a place, safely on disk when this returns; what stands after them stays.
	 * @throws DomainError `disk_full`
	 */
	write(name: string, at: number, content: Uint8Array): Promise<void>;
	/** All of a file, or a span of it; less than asked for at its end. @throws Error when it is not there */
	read(name: string, span?: Span): Promise<Buffer>;
	/** The same as a stream, for what is too large to hold. */
	open(name: string, span?: Span): ReadableStream<Uint8Array>;
	/** Bytes; undefined when it is not there. */
	size(name: string): Promise<number | undefined>;
	/** Where a file lies on the disk, for what reads it itself. */
	path(name: string): string;
	/**
	 * Keeps content under the name that it had; what stands under that name stays.
	 * @throws DomainError `disk_full`; what the content throws
	 */
	adopt(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
	/** Takes files away; what is gone already is no error. */
	remove(names: readonly string[]): Promise<void>;
	/** Names of all files older than `age` ms, for the sweep. */
	olderThan(age: number): AsyncIterable<string>;
}
