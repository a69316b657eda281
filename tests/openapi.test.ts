import { describe, expect, it } from 'vitest';
import { openapi } from '$lib/server/http/openapi';
import { api } from './support/api-table';

type Described = Record<string, { operationId: string; parameters: unknown[]; requestBody?: Body }>;
type Body = { content: Record<string, { schema: Schema }> };
type Schema = {
	properties?: Record<string, Schema>;
	required?: string[];
	maxLength?: number;
	contentMediaType?: string;
};

const document = openapi('0.0.0');
const paths = document.paths as unknown as Record<string, Described>;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
const bodyOf = (path: string, method: string) =>
	Object.values(paths[path]?.[method]?.requestBody?.content ?? {})[0]?.schema;

describe('the description of the API', () => {
	it('lists exactly the paths that are there, with their methods', () => {
		const described = Object.entries(paths).map(([path, methods]) => [
			path.replace(/\{(\w+)\}/g, '[$1]'),
			Object.keys(methods)
				.map((method) => method.toUpperCase())
				.sort()
		]);
		const routes = Object.entries(api).map(([path, methods]) => [
			path,
			Object.keys(methods).sort()
		]);
		expect(Object.fromEntries(described)).toEqual(Object.fromEntries(routes));
	});

	it('takes what comes in from the schemas that check it', () => {
		const body = bodyOf('/initiatives', 'post');
		expect(body?.required).toContain('name');
		expect(body?.properties?.name?.maxLength).toBe(120);
		for (const [path, methods] of Object.entries(paths)) {
			for (const method of ['post', 'put', 'patch'].filter((one) => one in methods)) {
				const { properties, contentMediaType } = bodyOf(path, method) ?? {};
				const isTold = contentMediaType !== undefined || Object.keys(properties ?? {}).length > 0;
				expect([path, method, isTold]).toEqual([path, method, true]);
			}
		}
	});

	it('names each operation once, and every parameter of its path', () => {
		const ids = operations.map(({ operationId }) => operationId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [path, methods] of Object.entries(paths)) {
			const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			for (const { parameters } of Object.values(methods)) {
				expect(parameters).toEqual(
					expect.arrayContaining(named.map((name) => expect.objectContaining({ name, in: 'path' })))
				);
			}
		}
	});

	it('points only at what it holds', () => {
		const text = JSON.stringify(document);
		const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
			([, ref]) => ref?.split('/') ?? []
		);
		expect(refs.length).toBeGreaterThan(0);
		for (const ref of refs) {
			const target = ref.reduce<unknown>(
				(at, key) => (at as Record<string, unknown> | undefined)?.[key],
				document
			);
			expect([ref, target !== undefined]).toEqual([ref, true]);
		}
	});
});
