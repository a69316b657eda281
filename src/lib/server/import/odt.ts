/** OpenDocument texts: read from their XML alone. */
import { DomainError } from '$lib/domain/error';
import type { DocumentBuilder, Mark } from '$lib/domain/exchange/builder';
import type { LeftName, Leftovers } from '$lib/domain/exchange/report';
import { lookOf, pageMarksIn, type Look } from './odt-styles';
import { readXml, type Attributes } from './xml';
import type { Zip } from './zip';

/** What is left behind with all that is in it; without a name it is no part of the words. */
const dropped: Record<string, LeftName | undefined> = {
	'text:deletion': 'deletions',
	'office:annotation': 'comments',
	'text:hidden-text': 'hidden',
	'text:hidden-paragraph': 'hidden',
	'draw:image': 'images',
	'draw:object': 'attachments',
	'draw:object-ole': 'attachments',
	'draw:plugin': 'attachments',
	'text:tracked-changes': undefined,
	'office:forms': undefined,
	'office:automatic-styles': undefined,
	'text:sequence-decls': undefined,
	'text:note-citation': undefined,
	'text:table-of-content': undefined
};

/** @throws DomainError `import_locked`, `import_damaged`, and what the container and its XML are refused for */
export async function readOdt(
	zip: Zip,
	builder: DocumentBuilder,
	leftovers: Leftovers
): Promise<void> {
	if (zip.has('META-INF/manifest.xml')) refuseLocked(await zip.read('META-INF/manifest.xml'));
	const content = await zip.read('content.xml');
	const styles = zip.has('styles.xml') ? await zip.read('styles.xml') : undefined;
	const macros = zip.names.filter((name) => /^(Basic|Scripts)\/.*\.(xml|py|js|bsh)$/.test(name));
	leftovers.add('macros', macros.filter((name) => !/script-l[bc]\.xml$/.test(name)).length);
	leftovers.add('pageMarks', styles ? pageMarksIn(styles) : 0);
	const reading = new Reading(builder, leftovers, lookOf(content, styles));
	readXml(content, {
		open: (name, attributes) => reading.open(name, attributes),
		close: (name) => reading.close(name),
		text: (words) => reading.text(words)
	});
}

class Reading {
	readonly #path: string[] = [];
	/** How each word block and span at hand is set. */
	readonly #looks: Look[] = [];
	#droppedAt = 0;

	constructor(
		private readonly builder: DocumentBuilder,
		private readonly leftovers: Leftovers,
		private readonly styles: ReadonlyMap<string, Look>
	) {}

	open(name: string, attributes: Attributes): void {
		this.#path.push(name);
		if (this.#droppedAt > 0) {
			// Deletions are told apart inside the part that lists all changes.
			if (name === 'text:deletion') this.leftovers.add('deletions');
			return;
		}
		const look = this.styles.get(attributes['text:style-name'] ?? '') ?? {};
		if (name in dropped || (isWords(name) && look.isHidden)) {
			const what = name in dropped ? dropped[name] : 'hidden';
			if (what) this.leftovers.add(what);
			this.#droppedAt = this.#path.length;
			return;
		}
		// A heading is bold by its nature; that is no emphasis.
		if (isWords(name)) this.#looks.push(name === 'text:h' ? {} : look);
		this.#begin(name, attributes, look);
	}

	close(name: string): void {
		const depth = this.#path.length;
		this.#path.pop();
		if (this.#droppedAt > 0) {
			if (this.#droppedAt === depth) this.#droppedAt = 0;
			return;
		}
		if (isWords(name)) this.#looks.pop();
		if (name === 'text:p' || name === 'text:h') this.builder.endBlock();
		if (isContainer(name)) this.builder.close();
	}

	text(words: string): void {
		if (this.#droppedAt === 0 && this.#looks.length > 0) this.builder.flow(words, this.#marks);
	}

	get #marks(): Mark[] {
		return (['bold', 'italic'] as const).filter(
			(mark) => this.#looks.findLast((look) => look[mark] !== undefined)?.[mark]
		);
	}

	#begin(name: string, attributes: Attributes, look: Look): void {
		const { builder } = this;
		switch (name) {
			case 'text:h':
				builder.begin({ type: 'heading', level: Number(attributes['text:outline-level']) || 1 });
				break;
			case 'text:p':
				builder.begin(look.level ? { type: 'heading', level: look.level } : { type: 'paragraph' });
				break;
			case 'text:list':
				builder.open(look.isNumbered ? 'orderedList' : 'bulletList');
				break;
			case 'text:list-item':
			case 'text:list-header':
				builder.open('listItem');
				break;
			case 'text:line-break':
				builder.breakLine();
				break;
			case 'text:tab':
			case 'text:s':
				builder.flow(' ');
				break;
			case 'table:table':
				this.leftovers.add('tables');
				break;
			case 'text:a':
				if (/^(https?|mailto|ftp):/i.test(attributes['xlink:href'] ?? '')) {
					this.leftovers.add('links');
				}
		}
	}
}

const isWords = (name: string) => name === 'text:p' || name === 'text:h' || name === 'text:span';
const isContainer = (name: string) =>
	name === 'text:list' || name === 'text:list-item' || name === 'text:list-header';

function refuseLocked(manifest: Uint8Array): void {
	readXml(manifest, {
		open: (name) => {
			if (name === 'manifest:encryption-data') throw new DomainError('import_locked', {}, 'file');
		}
	});
}
