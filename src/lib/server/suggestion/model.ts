/**
 * Runs the operator's model, for the worker alone: WebAssembly on one thread, with everything from the disk. Nothing is
 * fetched, and no text goes anywhere.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Meaning } from '$lib/domain/suggestion/meaning';
import { ModelFault, readModelFolder, type ModelFolder } from './model-folder';
import { cut, pooled } from './pooling';

export { ModelFault };

/** What a network of this kind gives: a place for each token, or already one for the text. */
const outputs = ['last_hidden_state', 'token_embeddings', 'sentence_embedding'] as const;

/**
 * Opens a model, to place texts one by one: read together, a quantized network would round each by the others, and one
 * thread would be no faster.
 *
 * @throws ModelFault naming what is missing or cannot be used
 */
export async function openModel(
	dir: string
): Promise<(texts: readonly string[]) => Promise<Meaning[]>> {
	const folder = await readModelFolder(dir);
	const tokenizer = tokenizerOf(folder);
	const session = await sessionOf(folder.network);
	const empty = tokenizer.encode('').ids;
	return async (texts) => {
		const meanings: Meaning[] = [];
		for (const text of texts) {
			const { ids } = tokenizer.encode(folder.prefix + text);
			meanings.push(await place(session, cut(ids, folder.mostTokens, empty), folder.pooling));
		}
		return meanings;
	};
}

function tokenizerOf({ tokenizer, tokenizerConfig }: ModelFolder): Tokenizer {
	try {
		return new Tokenizer(tokenizer, tokenizerConfig);
	} catch (error) {
		throw new ModelFault(`tokenizer.json cannot be used (${String(error)})`);
	}
}

async function sessionOf(network: string): Promise<InferenceSession> {
	env.logLevel = 'error';
	env.wasm.numThreads = 1;
	// The bytes at hand: with an address it would ask for them.
	env.wasm.wasmBinary = await readFile(runtimeFile());
	try {
		return await InferenceSession.create(await readFile(network));
	} catch (error) {
		throw new ModelFault(`onnx/${basename(network)} cannot be used (${String(error)})`);
	}
}

async function place(
	session: InferenceSession,
	ids: readonly number[],
	pooling: ModelFolder['pooling']
): Promise<Meaning> {
	if (ids.length === 0) return new Float32Array();
	const asked = inputsOf(ids);
	const unknown = session.inputNames.find((name) => !(name in asked));
	if (unknown !== undefined) throw new ModelFault(`the network asks for ${unknown}`);
	const given = await session.run(
		Object.fromEntries(session.inputNames.map((name) => [name, asked[name]!]))
	);
	const output = outputs.flatMap((name) => given[name] ?? [])[0];
	if (!(output?.data instanceof Float32Array)) {
		throw new ModelFault(`the network gives none of ${outputs.join(', ')} as 32-bit numbers`);
	}
	const meaning = pooled(output.data, output.dims.at(-1) ?? 0, pooling);
	if (!meaning.every(Number.isFinite)) throw new ModelFault('the network gives no numbers');
	return meaning;
}

/** All that such a network can ask for; what each asks for it is given. */
function inputsOf(ids: readonly number[]): Record<string, Tensor> {
	const row = (values: readonly number[]) =>
		new Tensor('int64', BigInt64Array.from(values, BigInt), [1, ids.length]);
	return {
		input_ids: row(ids),
		attention_mask: row(ids.map(() => 1)),
		token_type_ids: row(ids.map(() => 0))
	};
}

/** Beside this program in a build, which needs no more than `dependencies`; while one develops, where it was installed. */
function runtimeFile(): URL | string {
	const beside = new URL('./ort-wasm-simd-threaded.wasm', import.meta.url);
	return existsSync(beside)
		? beside
		: createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
}
