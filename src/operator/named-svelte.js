/**
 * SvelteKit's router asks at run time what the Svelte beside it has, and so every page would load all of Svelte, a kilobyte
 * more. Here it is handed what it uses.
 * @returns {import('vite').Plugin}
 */
export function namedSvelte() {
	return {
		name: 'traad-named-svelte',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
			handler(code, id) {
				const unknown = [...code.matchAll(asks)].filter(([, name = '']) => !handed.has(name));
				if (!code.includes(whole) || unknown.length > 0) {
					this.error(
						`${id} is not written as it used to be. ${unknown.map(([name]) => name).join(' ')}`
					);
				}
				return { code: code.replace(whole, named), map: null };
			}
		}
	};
}

const whole = "import * as svelte from 'svelte';\n";
const named = `import { onMount as mount, settled, tick as next, untrack as bare } from 'svelte';
const svelte = { onMount: mount, settled, tick: next, untrack: bare };\n`;

/** What may be asked for: what is handed over, and `fork`, which it does without unless that is switched on. */
const handed = new Set(['onMount', 'settled', 'tick', 'untrack', 'fork']);
/** Not the names of files and addresses that end so. */
const asks = /(?<![\w./])svelte\s*\.(\w+)/g;
