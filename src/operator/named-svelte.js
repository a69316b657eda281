/**
 * SvelteKit's router asks at run time what the Svelte beside it has, and so every page would load all of Svelte, a kilobyte
 * more. Here it asks by name for what it uses.
 * @returns {import('vite').Plugin}
 */
export function namedSvelte() {
	return {
		name: 'traad-named-svelte',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
			handler(code, id) {
				const named = code
					.replace(whole, "import { fork, onMount, settled, tick, untrack } from 'svelte';")
					.replace(/^const (\{ onMount, tick \}|untrack) = svelte.*$/gm, '')
					.replace(/(?<=[ (])svelte\.(?=(fork|settled|tick)\b)/g, '');
				if (named === code || /(?<=[ (])svelte[.;]/.test(named)) {
					this.error(`${id} is not written as it used to be.`);
				}
				return { code: named, map: null };
			}
		}
	};
}

const whole = "import * as svelte from 'svelte';";
