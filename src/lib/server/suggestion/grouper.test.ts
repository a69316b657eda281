import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Text } from '$lib/domain/suggestion/suggestion';
import { aModel, network } from '$tests/support/model';
import { workerGrouper, type Grouper } from './grouper';

const aText = (id: string, text: string): Text => ({ id, text, tags: [] });

/** The first two mean the same, and the next two, with no letter in common. */
const wall = [
	aText('a', 'Min kat snorker'),
	aText('b', 'Naboens mis kom ind'),
	aText('c', 'Der er koldt vand'),
	aText('d', 'Ved en sø'),
	aText('e', 'Stolene larmer'),
	aText('f', 'Blyanten knækkede'),
	aText('g', 'Hegnet blev malet')
];

const open: Grouper[] = [];
afterAll(() => open.forEach((grouper) => grouper.close()));

function aGrouper(modelDir?: string): Grouper {
	const grouper = workerGrouper({}, modelDir);
	open.push(grouper);
	return grouper;
}

beforeAll(async () => {
	// The first one makes the worker's program from the sources.
	await aGrouper().suggest({ texts: [], others: [], mode: 'hint' });
}, 60_000);

describe('suggested groups with a model of the operator', () => {
	const grouping = { texts: wall, others: [], mode: 'sorting' } as const;

	test('hold what means the same in other words, and tell by which', async () => {
		const without = await aGrouper().suggest(grouping);
		expect(without).toEqual({ suggestions: [], hasModel: false });
		const { suggestions, hasModel } = await aGrouper(aModel()).suggest(grouping);
		expect(hasModel).toBe(true);
		expect(suggestions).toMatchObject([
			{ ids: ['a', 'b'], words: ['kat', 'mis'], tags: [], isByMeaning: true },
			{ ids: ['c', 'd'], words: ['vand', 'sø'], tags: [], isByMeaning: true }
		]);
	});

	test('are the same in any order of the cards', async () => {
		const grouper = aGrouper(aModel());
		const asked = await grouper.suggest(grouping);
		for (const texts of [wall.toReversed(), [...wall.slice(3), ...wall.slice(0, 3)]]) {
			expect(await grouper.suggest({ ...grouping, texts })).toEqual(asked);
		}
	});

	test('are told by the words and tags that cards share, as without it', async () => {
		const texts = [...wall, { ...aText('h', 'Min kat er væk'), tags: ['Savn'] }].map((one) =>
			one.id === 'a' ? { ...one, tags: ['Savn'] } : one
		);
		const { suggestions } = await aGrouper(aModel()).suggest({ ...grouping, texts });
		expect(suggestions[0]).toMatchObject({
			ids: ['a', 'b', 'h'],
			words: ['kat'],
			tags: ['Savn'],
			isByMeaning: false
		});
	});

	test('read a text that is longer than the model can take', async () => {
		const long = aText('h', `Min kat ${'blyanten '.repeat(500)}`);
		const grouped = await aGrouper(aModel()).suggest({ ...grouping, texts: [...wall, long] });
		expect(grouped.hasModel).toBe(true);
	});

	test.each([
		['tokenizer.json', { 'tokenizer.json': null }, 'tokenizer.json is missing'],
		[
			'tokenizer_config.json',
			{ 'tokenizer_config.json': null },
			'tokenizer_config.json is missing'
		],
		['config.json', { 'config.json': null }, 'config.json is missing'],
		[
			'the network',
			{ 'onnx/model_quantized.onnx': null },
			'onnx/model_quantized.onnx or onnx/model.onnx is missing'
		],
		['a whole config', { 'config.json': '{"max_pos' }, 'config.json is not what it should be'],
		['a whole vocabulary', { 'tokenizer.json': '{}' }, 'tokenizer.json cannot be used'],
		[
			'a whole network',
			{ 'onnx/model_quantized.onnx': 'words' },
			'onnx/model_quantized.onnx cannot'
		],
		[
			'a way to pool that is known',
			{ '1_Pooling/config.json': '{"pooling_mode_max_tokens":true}' },
			'1_Pooling/config.json asks for something other'
		],
		[
			'a network that asks for what is known',
			{ 'onnx/model_quantized.onnx': network(['pixel_values']) },
			'asks for pixel_values'
		],
		[
			'a network that gives what is known',
			{ 'onnx/model_quantized.onnx': network([], 'boxes') },
			'gives none of last_hidden_state'
		]
	])('without %s they are made by words, and the fault is told', async (_, files, fault) => {
		const grouper = aGrouper(aModel(files));
		expect(await grouper.tryModel()).toContain(fault);
		const shared = [aText('a', 'Min kat snorker'), aText('b', 'Naboens kat kom ind')];
		const { suggestions, hasModel } = await grouper.suggest({ ...grouping, texts: shared });
		expect(hasModel).toBe(false);
		expect(suggestions).toMatchObject([{ ids: ['a', 'b'], words: ['kat'] }]);
	});

	test('a folder that is not there is told too, and no folder is no fault', async () => {
		expect(await aGrouper('/nowhere/at/all').tryModel()).toBe('the folder is not there');
		expect(await aGrouper().tryModel()).toBe('none');
	});

	test('networks get what they ask for, and the larger one will do', async () => {
		const asking = ['attention_mask', 'token_type_ids'];
		for (const output of ['last_hidden_state', 'token_embeddings']) {
			const files = {
				'onnx/model_quantized.onnx': null,
				'onnx/model.onnx': network(asking, output),
				'1_Pooling/config.json': '{"pooling_mode_mean_tokens":true,"pooling_mode_cls_token":false}'
			};
			expect(await aGrouper(aModel(files)).tryModel()).toBe('ok');
		}
	});
});
