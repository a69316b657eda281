/**
 * How the browser's scripts are cut. The first pages have a bound (63 kB), and texts and icons are hundreds of tiny modules: left
 * alone, each that two pages share becomes a file of its own. Here come together what is needed everywhere, what frames each
 * page, and what nearly the same pages use.
 * @returns {import('vite').Plugin}
 */
export function chunks() {
	return {
		name: 'traad-chunks',
		enforce: 'post',
		config: ({ build }) =>
			build?.ssr
				? undefined
				: {
						build: {
							// The lists of what each page will need name hundreds of files: more to load than they save.
							modulePreload: { resolveDependencies: (_page, files) => files.filter(isStyle) },
							rolldownOptions: {
								output: { codeSplitting: { groups: [runtime, texts, frame, story, icons] } }
							}
						}
					}
	};
}

/** @param {string} file */
const isStyle = (file) => file.endsWith('.css');

const runtime = {
	name: 'runtime',
	test: /node_modules[\\/](svelte|@sveltejs|devalue|esm-env|clsx)[\\/]|vite[\\/]preload-helper/,
	minShareCount: 12,
	priority: 3
};

const shared = { minShareCount: 2, entriesAware: true };

const texts = {
	...shared,
	name: 'texts',
	test: /paraglide[\\/]messages[\\/](?!_index)/,
	entriesAwareMergeThreshold: 1500,
	priority: 2
};

/** What stands around a page: header, places, menus, and the icons in them. */
const frame = {
	name: 'frame',
	test: /ui[\\/](shell[\\/](AppShell|AppHeader|BottomNav|SideNav|DemoRibbon|InitiativeSwitch|LocaleForm|SearchButton|ThemeSwitch|UserMenu|Wordmark|actions|nav|theme)|base[\\/](Avatar|Button|IconButton|PageHeader|FamilySign|ToastRegion|toaster))\b/,
	priority: 1
};

/** What it takes to show a story's words. */
const story = {
	name: 'story',
	test: /domain[\\/]text[\\/](offset|plain-text|runs|segments|share)\b|ui[\\/]story[\\/](StoryBody|Words|MarginNotes|day|look|kind-name)\b|codebook[\\/]famil(y|ies)\b/,
	priority: 1
};

const icons = {
	...shared,
	name: 'icons',
	test: /@lucide[\\/]svelte[\\/]dist[\\/]icons/,
	entriesAwareMergeThreshold: 1200
};
