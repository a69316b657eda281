import { describe, expect, test } from 'vitest';
import { aModel } from '$tests/support/model';
import { readModelFolder } from './model-folder';

describe("the folder of the operator's model", () => {
	test('needs no more than the usual files', async () => {
		expect(await readModelFolder(aModel())).toMatchObject({
			mostTokens: 64,
			pooling: 'mean',
			prefix: ''
		});
	});

	test('says how the model reads: how long, from which token, and what comes before each text', async () => {
		const folder = aModel({
			'config.json': '{"max_position_embeddings":514}',
			'tokenizer_config.json': '{"model_max_length":1e30}',
			'1_Pooling/config.json': '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}',
			'config_sentence_transformers.json':
				'{"prompts":{"query":"query: ","passage":"passage: "},"default_prompt_name":"query"}'
		});
		expect(await readModelFolder(folder)).toMatchObject({
			mostTokens: 512,
			pooling: 'cls',
			prefix: 'query: '
		});
	});

	test('names no prefix for the model when none is named as the usual one', async () => {
		const prompts = '{"prompts":{"query":"query: "},"default_prompt_name":null}';
		const folder = aModel({ 'config_sentence_transformers.json': prompts });
		expect((await readModelFolder(folder)).prefix).toBe('');
	});
});
