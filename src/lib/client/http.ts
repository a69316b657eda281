/** What the API answered when it would not: RFC 9457, in the user's language. */
export interface Problem {
	readonly status: number;
	readonly name: string;
	/** For people. */
	readonly title: string;
	readonly field?: string;
	/** What is there now, when ours was stale. */
	readonly current?: unknown;
}

/** The server understood and refused. */
export class Refused extends Error {
	override readonly name = 'Refused';

	constructor(readonly problem: Problem) {
		super(problem.title);
	}
}

/** The server could not be reached, or could not work just now: trying again later makes sense. */
export class Unreached extends Error {
	override readonly name = 'Unreached';
}

interface Options {
	body?: unknown;
	/** The version that a change was made on. */
	ifMatch?: number | undefined;
	/** Lets the request outlive the page; only for small bodies. */
	keepalive?: boolean;
}

/**
 * Sends a request to the API and reads its answer.
 *
 * @throws Refused, Unreached
 */
export async function send<T>(method: string, path: string, options: Options = {}): Promise<T> {
	const { body, ifMatch, keepalive } = options;
	const response = await fetch(`/api/v1${path}`, {
		method,
		keepalive: keepalive ?? false,
		headers: {
			...(body !== undefined && { 'content-type': 'application/json' }),
			...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` })
		},
		...(body !== undefined && { body: JSON.stringify(body) })
	}).catch((error: unknown) => {
		throw new Unreached(String(error));
	});
	if (response.ok) {
		return (response.status === 204 ? undefined : await response.json()) as T;
	}
	const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
	throw refusal(response.status, problem, response.statusText);
}

/** What an answer that is no success means for the one who asked. */
export function refusal(
	status: number,
	problem: Partial<Problem>,
	statusText: string
): Refused | Unreached {
	return mayPass.has(status) || problem.name === undefined
		? new Unreached(problem.title ?? statusText)
		: new Refused({ title: '', ...problem, name: problem.name, status });
}

/** Too many requests, a full disk, a server on its way up: what is refused now may be taken later. */
const mayPass = new Set([408, 425, 429, 500, 502, 503, 504, 507]);
