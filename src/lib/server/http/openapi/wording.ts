/** How something was worded, for all that keeps its versions. */
import { arrayOf, oneOf, pageOf, shape } from './schema';

/** The versions of something, each with what was put in and taken out after. */
export const wordings = (parts: readonly string[]) =>
	pageOf(
		shape({
			id: 'uuid',
			version: 'whole',
			length: 'whole',
			author: 'text',
			writtenAt: 'time',
			isCurrent: 'yes',
			changes: arrayOf(
				shape({
					part: oneOf(parts),
					runs: arrayOf(shape({ kind: oneOf(['same', 'added', 'removed']), text: 'text' }))
				})
			)
		})
	);
