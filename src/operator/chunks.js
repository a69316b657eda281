import { minify } from 'terser';

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
								output: {
									// Every page loads the list of all pages' styles: their names alone were a kilobyte of it.
									assetFileNames: '_app/immutable/assets/[hash:6][extname]',
									codeSplitting: {
										groups: [runtime, base, frame, story, form, place, voice, reply, texts, icons]
									}
								}
							}
						}
					},
		// The bundler's own minifier leaves a thirtieth of what every page loads.
		async generateBundle(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type === 'chunk' && (everywhere.has(file.name) || isBounded(file))) {
					const { code } = await minify(file.code, {
						module: true,
						ecma: 2020,
						compress: { passes: 2 }
					});
					file.code = code ?? file.code;
				}
			}
		}
	};
}

/** The groups below that most pages load, and where they start. */
const everywhere = new Set(['runtime', 'base', 'frame', 'story', 'form', 'place', 'entry/app']);

/** The page of one story and those of young people, whose bound is the nearest. @param {{ moduleIds: string[] }} file */
const isBounded = ({ moduleIds }) =>
	moduleIds.some((id) => /\/(stories\/\[id\]|my)\/\+page\.svelte$|\/ui\/voice\//.test(id));

/** @param {string} file */
const isStyle = (file) => file.endsWith('.css');

/**
 * A bundler's own module begins with a zero.
 * @param {Record<string, string>} places a folder or package, and which files in it, as a pattern
 */
const within = (places) =>
	new RegExp(
		Object.entries(places)
			.map(([folder, files]) => `(^|[/\0])${folder}/(${files})`)
			.join('|')
	);

const runtime = {
	name: 'runtime',
	test: within({
		node_modules: '(svelte|@sveltejs|devalue|esm-env|clsx)/',
		rolldown: 'runtime',
		paraglide: 'runtime',
		i18n: 'in-language'
	}),
	minShareCount: 30,
	priority: 2
};

/** What every page has, also those of young people, who need none of the team's frame. */
const base = {
	name: 'base',
	test: within({
		'paraglide/messages': 'shell_(skip|language|home)|app_name|error_t[a-z]+_other|tag_family',
		'ui/shell': '(LocaleForm|Wordmark)\\b',
		'ui/base': '(Avatar|Button)\\b',
		'@lucide/svelte/dist': '(Icon|context|icons/(plus|book-open-text|lightbulb|sprout))\\b',
		// Left where it is first used, it would bring the frame to every page.
		vite: 'preload-helper'
	}),
	priority: 2
};

/** What stands around a page: header, places, menus, with their texts and icons. */
const frame = {
	name: 'frame',
	test: within({
		'paraglide/messages': 'nav|shell|toast|page_path|search_key|round_list_title',
		'ui/shell':
			'(AppShell|AppHeader|BottomNav|SideNav|DemoRibbon|InitiativeSwitch|SearchButton|ThemeSwitch|UserMenu|actions|nav|theme)\\b',
		'ui/base': '(IconButton|PageHeader|FamilySign|ToastRegion|toaster)\\b'
	}),
	priority: 2
};

/** What it takes to show a story's words. */
const story = {
	name: 'story',
	test: within({
		'paraglide/messages':
			'story_(tried|follow|risks|strengths|visit|thread|cancel)|journey_title|excerpt_(refused|waiting)|media_(kind_picture|kind_sound|strip)|reading_(begins|more)',
		'domain/text': '(offset|plain-text|runs|segments|share)\\b',
		'domain/story': 'pack\\b',
		'domain/codebook': 'family\\b',
		'ui/codebook': 'families\\b',
		'ui/media': '(MediaStrip|address|clock)\\b',
		'ui/story': '(StoryBody|Words|MarginNotes|day|look)\\b',
		'@lucide/svelte/dist/icons': '(pen-line|spline|mic|play|trash)\\b'
	}),
	priority: 2
};

/** What nearly every form is made of. */
const form = {
	name: 'form',
	test: within({
		'paraglide/messages': '(field_optional|note_answer_hint)\\b',
		'ui/base': '(Callout|Field|RadioGroup|TextArea|day)\\b',
		'ui/account': 'FormProblem\\b',
		'ui/insight': '(keep-typed|answer-icon)\\b',
		'@lucide/svelte/dist/icons':
			'(circle-alert|circle-check|circle-question-mark|circle-x|hourglass|info|message-circle-question-mark|triangle-alert)\\b'
	}),
	priority: 2
};

/** What stands around the pages of young people, and at a kiosk. */
const place = {
	name: 'place',
	test: within({
		'paraglide/messages': 'note_idle|my_idle|voice_(exit|talk|title)',
		'ui/shell': '(VoiceShell|QuickExit)\\b',
		'ui/kiosk': 'StillThere\\b',
		'ui/voice': '(PlaceLock|unsent)\\b',
		'lib/client': '(idle|at-work|local-voice|place-lock|unsent-form)\\b',
		'@lucide/svelte/dist/icons': '(door-open|message-circle-heart)\\b'
	}),
	priority: 2
};

/** What the pages of young people share. */
const voice = {
	name: 'voice',
	test: within({
		'paraglide/messages': 'my_(?!help|scope|pledge|state|unused)|remark_(comment|disagree|wording)',
		'domain/consent': 'put-off\\b',
		'domain/initiative': 'participation-part\\b',
		'domain/insight': 'check-answer\\b',
		'ui/consent': 'send-decision\\b',
		'ui/opportunity': 'Concrete\\b',
		'ui/thread': 'capitalized\\b',
		'ui/voice': 'My|Station',
		'ui/remark': '(Said|looks)\\b',
		'@lucide/svelte/dist/icons': '(message-circle|octagon|pencil-line|layers)\\.'
	}),
	minShareCount: 2,
	entriesAware: true,
	entriesAwareMergeThreshold: 3000,
	priority: 2
};

/** What young people and the team say to what-ifs and insights in the same way. */
const reply = {
	name: 'reply',
	test: within({
		'paraglide/messages': 'check_(answer|state)',
		'ui/insight': 'check\\b|answer-name\\b'
	}),
	minShareCount: 2,
	priority: 2
};

const shared = { minShareCount: 2, entriesAware: true };

const texts = {
	...shared,
	name: 'texts',
	test: within({ 'paraglide/messages': '(?!_index)' }),
	entriesAwareMergeThreshold: 1500,
	priority: 1
};

const icons = {
	...shared,
	name: 'icons',
	test: within({ '@lucide/svelte/dist/icons': '' }),
	entriesAwareMergeThreshold: 1200
};
