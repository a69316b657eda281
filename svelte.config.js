import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	// Runes for all of ours; what lies in node_modules may still be older.
	compilerOptions: {
		runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true)
	},
	kit: {
		adapter: adapter({ out: 'build' }),
		alias: { $routes: 'src/routes', $tests: 'tests' },
		// hooks.server.ts checks the origin of every mutating request, whatever its content type.
		csrf: { trustedOrigins: ['*'] },
		// The field registers it: nobody else needs it.
		serviceWorker: { register: false },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'media-src': ['self', 'blob:'],
				'font-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
