/**
 * The layers of `src/` and the arrows between them: one table, asked by ESLint while one types and by `layers.test.ts`.
 *
 * Arrows run one way: routes → server/service → server/store → server/db, and all of them → domain.
 */
import { posix } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {RegExp} path       the files that belong to it
 * @property {string[]} knows    the other layers it may import
 * @property {RegExp} [packages] the packages it may import, when not all are free to it
 * @property {RegExp} [kit]      what it may import of SvelteKit; nothing when absent
 */

const everyKit = /./;
const noNode = /^(?!node:)/;
const noSql = /^(?!drizzle-orm|@libsql\/)/;
const ports = ['live', 'media', 'mail', 'import', 'suggestion'];

/** @type {Record<string, Layer>} */
export const layers = {
	domain: { path: /^src\/lib\/domain\//, knows: [], packages: /^valibot$/ },
	i18n: { path: /^src\/lib\/i18n\//, knows: ['domain'], packages: noNode },
	client: { path: /^src\/lib\/client\//, knows: ['domain', 'i18n'], packages: noNode },
	ui: {
		path: /^src\/lib\/ui\//,
		knows: ['domain', 'i18n', 'client'],
		packages: noNode,
		kit: /^\$app\/(state|paths|forms|navigation)$/
	},
	// One layer each, from the bottom up. Loose files of `server/` (settings, problem …) are `base`.
	base: {
		path: /^src\/lib\/server\/(?!(context|runtime)\b)[^/]+$/,
		knows: ['domain', 'i18n'],
		packages: noSql
	},
	db: { path: /^src\/lib\/server\/db\//, knows: ['domain', 'base'] },
	store: { path: /^src\/lib\/server\/store\//, knows: ['domain', 'base', 'db'] },
	// Backups work on copies of the database, so `seal` speaks SQL.
	seal: { path: /^src\/lib\/server\/seal\//, knows: ['domain', 'base', 'db', 'store'] },
	live: { path: /^src\/lib\/server\/live\//, knows: ['domain', 'base'], packages: noSql },
	media: { path: /^src\/lib\/server\/media\//, knows: ['domain', 'base'], packages: noSql },
	mail: { path: /^src\/lib\/server\/mail\//, knows: ['domain', 'base', 'i18n'], packages: noSql },
	export: {
		path: /^src\/lib\/server\/export\//,
		knows: ['domain', 'base', 'i18n'],
		packages: noSql
	},
	import: { path: /^src\/lib\/server\/import\//, knows: ['domain', 'base'], packages: noSql },
	suggestion: {
		path: /^src\/lib\/server\/suggestion\//,
		knows: ['domain', 'base'],
		packages: noSql
	},
	// The adapter that lucia asks for is a store of its own, so `auth` may speak SQL.
	auth: {
		path: /^src\/lib\/server\/auth\//,
		knows: ['domain', 'base', 'db', 'store', 'context']
	},
	service: {
		path: /^src\/lib\/server\/service\//,
		knows: [
			...['domain', 'base', 'db', 'store', 'seal', 'auth', 'context', 'i18n', 'export'],
			...ports
		],
		packages: noSql
	},
	demo: {
		path: /^src\/lib\/server\/demo\//,
		knows: ['domain', 'base', 'auth', 'service', 'context'],
		packages: noSql
	},
	http: {
		path: /^src\/lib\/server\/http\//,
		knows: ['domain', 'base', 'i18n', 'auth'],
		packages: noSql
	},
	jobs: {
		path: /^src\/lib\/server\/jobs\//,
		knows: ['domain', 'base', 'service', 'context'],
		packages: noSql
	},
	operator: {
		path: /^src\/lib\/server\/operator\//,
		knows: ['domain', 'base', 'db', 'seal', 'auth', 'service', 'demo', 'context', ...ports],
		packages: noSql
	},
	context: {
		path: /^src\/lib\/server\/(context|runtime)\.ts$/,
		knows: ['domain', 'base', 'db', 'store', 'seal', 'auth', 'i18n', ...ports],
		packages: noSql,
		kit: everyKit
	},
	routes: {
		path: /^src\/routes\//,
		knows: [
			'domain',
			'i18n',
			'client',
			'ui',
			'base',
			'http',
			'auth',
			'service',
			'demo',
			'context',
			'live'
		],
		packages: noSql,
		kit: everyKit
	},
	hooks: {
		path: /^src\/(hooks[^/]*|app\.d)\.ts$/,
		knows: [
			'domain',
			'i18n',
			'base',
			'http',
			'db',
			'auth',
			'service',
			'jobs',
			'operator',
			'context',
			...ports
		],
		packages: noSql,
		kit: everyKit
	},
	worker: {
		path: /^src\/service-worker(\/|\.)/,
		knows: ['domain', 'i18n', 'client'],
		packages: noNode,
		kit: /^\$service-worker$/
	},
	// The start script and the operator's command: programs of their own, outside the web app.
	program: {
		path: /^src\/operator\//,
		knows: ['domain', 'base', 'http', 'db', 'context', 'operator']
	}
};

/**
 * The layer a file belongs to.
 * @param {string} file path from the top of the repository, with forward slashes
 * @returns {string | undefined}
 */
export function layerOf(file) {
	return Object.keys(layers).find((name) => layers[name]?.path.test(file));
}

/**
 * Says why a file may not import something; null when it may. Tests are free to import what they test.
 * @param {string} file      path from the top of the repository, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | null}
 */
export function wrongArrow(file, specifier) {
	if (!file.startsWith('src/') || /\.(test|spec)\.ts$/.test(file)) return null;
	const from = layerOf(file);
	const layer = from && layers[from];
	if (!layer) return `${file} belongs to no layer; tests/support/layers.js lists them`;
	if (/^(\$app\/|\$env\/|\$service-worker|@sveltejs\/kit)/.test(specifier)) {
		return layer.kit?.test(specifier) ? null : `${from} may not touch ${specifier}`;
	}
	const target = targetFile(file, specifier);
	if (!target) {
		const isFree = layer.packages?.test(specifier) ?? true;
		return isFree || specifier.endsWith('.css') ? null : `${from} may not import ${specifier}`;
	}
	if (!target.startsWith('src/')) {
		return target === 'package.json' ? null : `src may not import ${target}`;
	}
	const to = layerOf(target) ?? layerOf(`${target}.ts`) ?? layerOf(`${target}/index.ts`);
	if (!to) return `${specifier} belongs to no layer; tests/support/layers.js lists them`;
	return to === from || layer.knows.includes(to)
		? null
		: `${from} may not import ${to} (${specifier})`;
}

/**
 * All module names that a source file imports, exports from, or imports later.
 * @param {string} source
 * @returns {string[]}
 */
export function importsOf(source) {
	const statement = /\b(?:import|export)\b(?:[\w\s{},*$]+?\bfrom\b)?\s*['"]([^'"\n]+)['"]/g;
	const call = /\bimport\s*\(\s*['"`]([^'"`\n]+)['"`]/g;
	return [...source.matchAll(statement), ...source.matchAll(call)].map((match) => match[1] ?? '');
}

/**
 * The file of this repository that a specifier names; undefined for a package.
 * @param {string} file
 * @param {string} specifier
 */
function targetFile(file, specifier) {
	if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
	if (/^\$lib(\/|$)/.test(specifier)) return specifier.replace('$lib', 'src/lib');
	if (/^\$routes(\/|$)/.test(specifier)) return specifier.replace('$routes', 'src/routes');
	if (/^\$tests(\/|$)/.test(specifier)) return specifier.replace('$tests', 'tests');
	return undefined;
}
