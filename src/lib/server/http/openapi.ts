/** The description of the API in OpenAPI 3.1. A test holds it together with the routes. */
import { errorNames } from '$lib/domain/error';
import { closingPaths } from './openapi/closing';
import { codebookPaths } from './openapi/codebook';
import { exportPaths } from './openapi/export';
import { followUpPaths } from './openapi/follow-up';
import { importPaths } from './openapi/import';
import { initiativePaths } from './openapi/initiative';
import { insightPaths } from './openapi/insight';
import { involvementPaths } from './openapi/involvement';
import { mediaPaths } from './openapi/media';
import { describe, type Method, type Operation, type Paths } from './openapi/operation';
import { opportunityPaths } from './openapi/opportunity';
import { packagePaths } from './openapi/package';
import { noticePaths } from './openapi/notice';
import { participationPaths } from './openapi/participation';
import { partnerPaths } from './openapi/partner';
import { preparedPaths } from './openapi/prepared';
import { patternPaths } from './openapi/pattern';
import { oneOf, shape } from './openapi/schema';
import { roundPaths } from './openapi/round';
import { storyPaths } from './openapi/story';
import { storytellerPaths } from './openapi/storyteller';
import { syncPaths } from './openapi/sync';
import { touchPaths } from './openapi/touch';
import { threadPaths } from './openapi/thread';
import { wallPaths } from './openapi/wall';

const paths: Paths = {
	...initiativePaths,
	...storytellerPaths,
	...closingPaths,
	...participationPaths,
	...noticePaths,
	...touchPaths,
	...storyPaths,
	...roundPaths,
	...codebookPaths,
	...patternPaths,
	...mediaPaths,
	...importPaths,
	...exportPaths,
	...wallPaths,
	...insightPaths,
	...opportunityPaths,
	...followUpPaths,
	...involvementPaths,
	...packagePaths,
	...partnerPaths,
	...preparedPaths,
	...threadPaths,
	...syncPaths
};

const problem = {
	...shape({
		type: 'text',
		title: 'text',
		status: 'whole',
		name: oneOf([...errorNames, 'internal']),
		field: 'text?'
	}),
	description: 'What went wrong, in the caller’s language; `name` is stable.'
};

/** The whole document. @param version of the install */
export function openapi(version: string) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Tråd',
			version,
			description:
				'From a story to what a partner does about it. Ids are UUIDs that the client may make; sending a create twice changes nothing. Positions are Unicode code points, end exclusive; times ISO 8601 in UTC.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: '/api/v1' }],
		security: [{ token: [] }, { session: [] }],
		paths: Object.fromEntries(
			Object.entries(paths).map(([path, methods]) => [path, describeAll(path, methods)])
		),
		components: {
			securitySchemes: {
				token: {
					type: 'http',
					scheme: 'bearer',
					description: 'A member’s token, from the settings.'
				},
				session: { type: 'apiKey', in: 'cookie', name: 'session' }
			},
			schemas: { problem },
			parameters: {
				ifMatch: {
					name: 'If-Match',
					in: 'header',
					schema: { type: 'string' },
					description: 'The version that the change was made on: `"3"`.'
				}
			},
			responses: {
				problem: problemAnswer('An error with its name.'),
				stale: problemAnswer('Somebody else was faster; `current` is what is there now.')
			}
		}
	};
}

function describeAll(path: string, methods: Partial<Record<Method, Operation>>) {
	return Object.fromEntries(
		Object.entries(methods).map(([method, operation]) => [
			method,
			describe(path, method as Method, operation)
		])
	);
}

function problemAnswer(description: string) {
	const schema = { $ref: '#/components/schemas/problem' };
	return { description, content: { 'application/problem+json': { schema } } };
}
