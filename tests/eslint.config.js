/**
 * ESLint: what the types and the formatter do not say. Run from the top: `eslint -c tests/eslint.config.js .`
 * What can only be told by the types, as promises that nobody waits for, is asked by oxlint (`oxlint.json`): it reads all
 * files in a tenth of the time.
 * The borders between the layers come from `support/layers.js`, the table that `layers.test.ts` asks too.
 */
import { relative } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';
import { wrongArrow } from './support/layers.js';

/** @type {import('eslint').Rule.RuleModule} */
const arrows = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
		/** @param {{ source?: unknown } & import('estree').Node} node */
		const check = (node) => {
			const source = /** @type {{ value?: unknown } | null | undefined} */ (node.source);
			if (typeof source?.value !== 'string') return;
			const message = wrongArrow(file, source.value);
			if (message) context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check
		};
	}
};

export default defineConfig(
	globalIgnores([
		'build/',
		'data/',
		'.svelte-kit/',
		'drizzle/**/*.sql',
		'src/lib/i18n/paraglide/',
		'tests/results/'
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { extraFileExtensions: ['.svelte'] }
		},
		plugins: { traad: { rules: { arrows } } },
		rules: {
			'no-undef': 'off', // the types know better
			curly: ['error', 'multi-line'],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': ['error', { allow: ['error', 'warn', 'info', 'table'] }],
			'object-shorthand': 'error',
			'prefer-const': ['error', { destructuring: 'all' }],
			'traad/arrows': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/no-inline-styles': 'off',
			// Values are replaced, not changed: a local Map is just a Map.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'prefer-const': 'off', // `let … = $derived` and `let { … } = $props()` are how Svelte is written
			'svelte/no-unused-props': 'off' // needs types
		}
	},
	{
		files: ['src/lib/ui/**', 'src/lib/client/**', 'src/routes/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[computed=true][object.name='m']",
					message:
						'A text looked up by a composed name makes the page load all texts: write a table.'
				}
			]
		}
	},
	{
		// They get their links as props: whoever hands them in resolves them.
		files: ['src/lib/ui/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	}
);
