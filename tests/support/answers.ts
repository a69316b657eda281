/** What the built server answers to everybody who is let in, with documents and archives looked into. */
import { strFromU8, unzipSync } from 'fflate';
import type { Visit } from './page-visit';

export interface Answer {
	path: string;
	status: number;
	body: string;
}

/** @param where the addresses to look at; all where it is left out */
export async function answersOf(origin: string, all: Visit[], where = /^/): Promise<Answer[]> {
	const asked = all.flatMap(({ cookie, addresses }) =>
		addresses.filter((path) => where.test(path)).map((path) => ({ path, cookie }))
	);
	const answers: Answer[] = [];
	// A few at a time, as people would.
	for (let at = 0; at < asked.length; at += 8) {
		const some = asked.slice(at, at + 8);
		answers.push(...(await Promise.all(some.map((one) => answerOf(origin, one)))));
	}
	return answers;
}

/** Where one of the words stands, in whatever letters. */
export function pathsWith(answers: readonly Answer[], words: readonly string[]): string[] {
	return answers
		.filter(({ body }) => words.some((word) => body.toLowerCase().includes(word)))
		.map(({ path }) => path);
}

async function answerOf(
	origin: string,
	{ path, cookie }: { path: string; cookie: string }
): Promise<Answer> {
	const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
	const bytes = new Uint8Array(await answer.arrayBuffer());
	return { path, status: answer.status, body: textIn(bytes) };
}

function textIn(bytes: Uint8Array): string {
	const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
	return isArchive ? Object.values(unzipSync(bytes)).map(textIn).join('\n') : strFromU8(bytes);
}
