import { syncInput } from '$lib/domain/sync/operation';
import type { Paths } from './operation';
import { arrayOf, bodyOf, shape } from './schema';

/** The outbox of a device that was without a network. */
export const syncPaths: Paths = {
	'/sync': {
		post: {
			summary:
				'Carry out operations in their order; each once, however often it is sent. `path` is one of this API: stories, journeys, excerpts, tags, consents, storytellers, media',
			body: bodyOf(syncInput),
			answer: shape({
				results: arrayOf(
					shape({ id: 'uuid', status: 'whole', version: 'whole?', problem: 'thing?' })
				)
			})
		}
	}
};
