/** A zip container (docx, odt) opened without trusting it: nothing is unpacked but the parts asked for by name. */
import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '$lib/domain/error';

const mostEntries = 4_000;
/** Bytes of one part, and of all parts that are read. */
const largestPart = 40 * 2 ** 20;
const largestSum = 80 * 2 ** 20;
/** Honest XML shrinks to a twentieth; what shrinks to less than this is there to burst. */
const mostRatio = 250;
const smallest = 2 ** 20;

/** The parts of a container by name. */
export class Zip {
	readonly #entries = new Map<string, Entry>();
	#sum = 0;

	private constructor(private readonly file: ZipFile) {}

	/** @throws DomainError `import_damaged`, `import_locked`, `import_unsafe`, `import_too_large` */
	static async open(bytes: Uint8Array): Promise<Zip> {
		return named(async () => {
			const zip = new Zip(await opened(bytes));
			await zip.#list();
			return zip;
		});
	}

	get names(): string[] {
		return [...this.#entries.keys()];
	}

	has(name: string): boolean {
		return this.#entries.has(name);
	}

	/** The bytes of a part. @throws DomainError as {@link open}, and `import_damaged` when it is not there */
	async read(name: string): Promise<Buffer> {
		const entry = this.#entries.get(name);
		if (!entry) throw new DomainError('import_damaged', {}, 'file');
		this.#measure(entry);
		return named(async () => {
			const parts: Buffer[] = [];
			let size = 0;
			for await (const part of await this.#stream(entry)) {
				size += (part as Buffer).length;
				if (size > largestPart) throw tooLarge();
				parts.push(part as Buffer);
			}
			this.#sum += size;
			return Buffer.concat(parts);
		});
	}

	#list(): Promise<void> {
		const { file } = this;
		return new Promise((resolve, reject) => {
			file.on('error', reject);
			file.on('end', resolve);
			file.on('entry', (entry: Entry) => {
				try {
					this.#admit(entry);
					file.readEntry();
				} catch (error) {
					reject(error as Error);
				}
			});
			file.readEntry();
		});
	}

	#stream(entry: Entry): Promise<Readable> {
		return new Promise((resolve, reject) => {
			this.file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
		});
	}

	#admit(entry: Entry): void {
		if (this.#entries.size >= mostEntries) throw tooLarge();
		if (entry.isEncrypted()) throw new DomainError('import_locked', {}, 'file');
		if (this.#entries.has(entry.fileName)) throw new DomainError('import_unsafe', {}, 'file');
		this.#entries.set(entry.fileName, entry);
	}

	#measure({ compressedSize, uncompressedSize }: Entry): void {
		const isBomb = uncompressedSize > smallest && uncompressedSize > compressedSize * mostRatio;
		if (isBomb || uncompressedSize > largestPart || this.#sum + uncompressedSize > largestSum) {
			throw tooLarge();
		}
	}
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return new Promise((resolve, reject) => {
		fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, file) =>
			error ? reject(error) : resolve(file)
		);
	});
}

const tooLarge = () => new DomainError('import_too_large', {}, 'file');

/** What yauzl refuses is damaged, or names a place outside the container. */
async function named<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof DomainError) throw error;
		const isPlace = /relative path|absolute path|invalid characters in fileName/i.test(
			String(error)
		);
		throw new DomainError(isPlace ? 'import_unsafe' : 'import_damaged', {}, 'file');
	}
}
