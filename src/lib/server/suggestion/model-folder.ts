/** The operator's model: what lies in `MODEL_DIR`, as transformers.js lays a model out, with what sentence-transformers adds to it. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

/** Why a model cannot be used, for the operator: which file, and what is the matter with it. */
export class ModelFault extends Error {
	override readonly name = 'ModelFault';
}

export interface ModelFolder {
	/** The path of the network itself: the quantized one when both are there. */
	network: string;
	/** As the tokenizer's library wants them. */
	tokenizer: object;
	tokenizerConfig: object;
	/** A text is cut off after as many tokens. */
	mostTokens: number;
	/** How the tokens of a text become one place: their mean, or the place of the first. */
	pooling: 'mean' | 'cls';
	/** What the model was trained to read before each text; empty unless the folder says so. */
	prefix: string;
}

/** No model of this kind was trained on longer texts. */
const mostTokens = 512;
const networks = ['onnx/model_quantized.onnx', 'onnx/model.onnx'];

const length = v.nullish(v.pipe(v.number(), v.minValue(2)));
const schemas = {
	json: v.looseObject({}),
	config: v.looseObject({ max_position_embeddings: length }),
	tokenizerConfig: v.looseObject({ model_max_length: length }),
	pooling: v.looseObject({}),
	prompts: v.looseObject({
		prompts: v.optional(v.record(v.string(), v.string()), {}),
		default_prompt_name: v.nullish(v.string())
	})
};

/** @throws ModelFault naming what is missing or cannot be read */
export async function readModelFolder(dir: string): Promise<ModelFolder> {
	const network = await networkIn(dir);
	const config = await read(dir, 'config.json', schemas.config);
	const tokenizerConfig = await read(dir, 'tokenizer_config.json', schemas.tokenizerConfig);
	const lengths = [config.max_position_embeddings, tokenizerConfig.model_max_length];
	return {
		network,
		tokenizer: await read(dir, 'tokenizer.json', schemas.json),
		tokenizerConfig,
		mostTokens: Math.min(mostTokens, ...lengths.flatMap((length) => length ?? [])),
		pooling: await poolingIn(dir),
		prefix: await prefixIn(dir)
	};
}

async function networkIn(dir: string): Promise<string> {
	if (!(await stat(dir).catch(() => undefined))?.isDirectory()) {
		throw new ModelFault('the folder is not there');
	}
	for (const name of networks) {
		const found = await stat(join(dir, name)).catch(() => undefined);
		if (found?.isFile()) return join(dir, name);
	}
	throw new ModelFault(`${networks.join(' or ')} is missing`);
}

async function poolingIn(dir: string): Promise<ModelFolder['pooling']> {
	const name = '1_Pooling/config.json';
	const given = await readIfThere(dir, name, schemas.pooling);
	if (!given) return 'mean';
	const wanted = Object.keys(given).filter((key) => /^pooling_mode_/.test(key) && given[key]);
	if (wanted.join() === 'pooling_mode_mean_tokens') return 'mean';
	if (wanted.join() === 'pooling_mode_cls_token') return 'cls';
	throw new ModelFault(`${name} asks for something other than the mean or the first token`);
}

async function prefixIn(dir: string): Promise<string> {
	const given = await readIfThere(dir, 'config_sentence_transformers.json', schemas.prompts);
	return given?.prompts[given.default_prompt_name ?? ''] ?? '';
}

type Shape = v.GenericSchema<unknown, Record<string, unknown>>;

async function read<S extends Shape>(
	dir: string,
	name: string,
	schema: S
): Promise<v.InferOutput<S>> {
	const found = await readIfThere(dir, name, schema);
	if (!found) throw new ModelFault(`${name} is missing`);
	return found;
}

async function readIfThere<S extends Shape>(
	dir: string,
	name: string,
	schema: S
): Promise<v.InferOutput<S> | undefined> {
	const text = await readFile(join(dir, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw new ModelFault(`${name} cannot be read`);
	});
	if (text === undefined) return undefined;
	const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
	if (!result.success) throw new ModelFault(`${name} is not what it should be`);
	return result.output;
}
