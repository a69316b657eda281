/**
 * Compiles the messages, unless what is there was made from the same ones: it takes five seconds, and the build, the checks
 * and each run of tests ask for it. `node src/operator/messages.js` makes them as the build wants them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '../..');

/** Where the messages are and how the language is chosen. */
export const messages = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	/** @type {['cookie', 'baseLocale']} */
	strategy: ['cookie', 'baseLocale'],
	cookieName: 'locale',
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'"
};

/**
 * `message-modules`: a file for each message, so that a page loads only its own. `locale-modules`: a file for each language,
 * which tests load faster.
 * @param {'message-modules' | 'locale-modules'} outputStructure
 */
export async function compileMessages(outputStructure) {
	const stamp = join(top, messages.outdir, '.made');
	const made = fingerprint(outputStructure);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
	rmSync(stamp, { force: true });
	const { compile } = await import('@inlang/paraglide-js');
	await compile({ ...messages, outputStructure });
	writeFileSync(stamp, made);
}

/**
 * Writes each compiled message as nothing but its texts. A page of the young people has 250 of them, and what stands around
 * each text was a twelfth of all its scripts.
 * @returns {import('vite').Plugin}
 */
export function shortMessages() {
	return {
		name: 'traad-short-messages',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /paraglide\/messages\/(?!_index|[a-z]{2}\.)\w+\.js$/ },
			handler(code, id) {
				const texts = [...code.matchAll(/ \((i?)\) => \{\n\treturn .*? \((`[^]*?`)\)\n\};/g)];
				const functions = texts.map(([, inputs, text]) => `(${inputs}) => ${text}`).join(', ');
				const [, declared, names] =
					/((?:export )?const \w+) = .*\(\(inputs[^]*\n\}\);([^]*)/.exec(code) ?? [];
				if (!declared || texts.length === 0) this.error(`${id} is not written as it used to be.`);
				const module = join(top, 'src/lib/i18n/in-language');
				return {
					code: `import { inLanguage } from '${module}';
${declared} = /* @__PURE__ */ inLanguage(${functions});${names}`,
					map: null
				};
			}
		}
	};
}

/** @param {string} outputStructure */
function fingerprint(outputStructure) {
	const hash = createHash('sha256').update(JSON.stringify({ ...messages, outputStructure }));
	const texts = 'src/lib/i18n/messages';
	const files = readdirSync(join(top, texts)).map((file) => join(texts, file));
	files.push(join(messages.project, 'settings.json'));
	files.push('node_modules/@inlang/paraglide-js/package.json');
	for (const file of files.sort()) {
		hash.update(`\0${file}\0`).update(readFileSync(join(top, file)));
	}
	return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
	await compileMessages(
		process.argv[2] === '--locale-modules' ? 'locale-modules' : 'message-modules'
	);
}
