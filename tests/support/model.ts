/**
 * A language model as an operator would lay one in a folder, made here: real files of the real formats, and so small that it
 * knows a few words. Words that mean the same lie near each other.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** In each row words that mean the same; those of the first two share no letter. A row is a direction of its own. */
const meanings = [
	['kat', 'mis'],
	['vand', 'sø'],
	['bolden', 'fodbold'],
	['stolene'],
	['blyanten'],
	['hegnet']
];
const marks = ['[UNK]', '[CLS]', '[SEP]'];
const vocabulary = [...marks, ...meanings.flat()];
/** The last direction is that of all words, as in real models: unlike texts are rather alike too. */
const size = meanings.length + 1;

/** What the folder holds beside, or instead of, what belongs there; `null` leaves a file out. */
type Files = Record<string, string | Uint8Array | null>;

/** Makes a model. @returns its folder */
export function aModel(files: Files = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'traad-model-'));
	for (const [name, content] of Object.entries({ ...usual(), ...files })) {
		if (content !== null) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), content);
		}
	}
	return folder;
}

function usual(): Files {
	return {
		'config.json': JSON.stringify({ model_type: 'bert', max_position_embeddings: 64 }),
		'tokenizer_config.json': JSON.stringify({ model_max_length: 64 }),
		'tokenizer.json': JSON.stringify(tokenizer),
		'onnx/model_quantized.onnx': network()
	};
}

const tokenizer = {
	version: '1.0',
	truncation: null,
	padding: null,
	added_tokens: marks.map((content, id) => ({ id, content, special: true })),
	normalizer: { type: 'BertNormalizer', lowercase: true, strip_accents: false },
	pre_tokenizer: { type: 'BertPreTokenizer' },
	post_processor: { type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['[CLS]', 1] },
	decoder: null,
	model: {
		type: 'WordPiece',
		unk_token: '[UNK]',
		continuing_subword_prefix: '##',
		max_input_chars_per_word: 100,
		vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id]))
	}
};

/**
 * A network that looks each token up in a table (`Gather`).
 *
 * @param inputs what it asks for beside the tokens
 */
export function network(inputs: string[] = ['attention_mask'], output = 'last_hidden_state') {
	const table = Float32Array.from(vocabulary.flatMap(placeOf));
	const values = ['input_ids', ...inputs];
	return onnx([
		message(1, text(1, 'table'), text(1, 'input_ids'), text(2, output), text(4, 'Gather')),
		text(2, 'words'),
		message(
			5,
			...[vocabulary.length, size].map((count) => number(1, count)),
			number(2, float),
			text(8, 'table'),
			bytes(9, new Uint8Array(table.buffer))
		),
		...values.map((name) => message(11, ...described(name, int64, ['one', 'tokens']))),
		message(12, ...described(output, float, ['one', 'tokens', size]))
	]);
}

/** Marks say next to nothing; words that it does not know lie in the common direction alone. */
function placeOf(word: string): number[] {
	const own = meanings.findIndex((words) => words.includes(word));
	const common = ['[CLS]', '[SEP]'].includes(word) ? 0.1 : 0.5;
	return Array.from({ length: size }, (_, at) => (at === size - 1 ? common : at === own ? 1 : 0));
}

/*
 * The format is a Protocol Buffers message; the numbers below are those of `onnx.proto3`. Written by hand, for the few
 * fields that such a network needs.
 */
const [float, int64] = [1, 7];

function onnx(graph: Uint8Array[]): Uint8Array {
	return join8(number(1, 8), message(8, text(1, ''), number(2, 14)), message(7, ...graph));
}

function described(name: string, type: number, dimensions: (string | number)[]): Uint8Array[] {
	const shape = dimensions.map((one) =>
		message(1, typeof one === 'string' ? text(2, one) : number(1, one))
	);
	return [text(1, name), message(2, message(1, number(1, type), message(2, ...shape)))];
}

const message = (field: number, ...parts: Uint8Array[]) => bytes(field, join8(...parts));
const text = (field: number, value: string) => bytes(field, new TextEncoder().encode(value));
const number = (field: number, value: number) => join8(varint(field * 8), varint(value));
const bytes = (field: number, value: Uint8Array) =>
	join8(varint(field * 8 + 2), varint(value.length), value);
const join8 = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): Uint8Array {
	const found: number[] = [];
	for (let left = value; found.length === 0 || left > 0; left = Math.floor(left / 128)) {
		found.push((left % 128) + (left >= 128 ? 128 : 0));
	}
	return Uint8Array.from(found);
}
