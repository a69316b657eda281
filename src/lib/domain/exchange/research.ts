/** What a research file tells beside its lines (R26): for which project it is, and what was taken back since the last one. */

/** What has a code of its own in a research file. */
export const codedKinds = ['storyteller', 'story', 'excerpt'] as const;

export type CodedKind = (typeof codedKinds)[number];

/** A code with what it stands for; nothing of the words. */
export interface Coded {
	code: string;
	kind: CodedKind;
}

/** What a manifest says to researchers. */
export interface ResearchNotes {
	/** Empty where the file is for no project by name. */
	project: string;
	/** Taken back since the last file of the project: the researcher deletes it too. */
	withdrawn: Coded[];
	/** Taken back before that, and told of in an earlier file. */
	withdrawnEarlier: Coded[];
}

/** What files of a project have held so far. `goneAt`: when one first told that it was taken back, ms. */
export interface Handed extends Coded {
	goneAt: number | null;
}

/** What was handed out and is gone today, apart by whether a file has told of it. */
export function takenBack(
	handed: readonly Handed[],
	isGone: (one: Handed) => boolean
): Pick<ResearchNotes, 'withdrawn' | 'withdrawnEarlier'> {
	const gone = handed.filter(isGone).toSorted((a, b) => (a.code < b.code ? -1 : 1));
	const told = (isEarlier: boolean) =>
		gone
			.filter(({ goneAt }) => (goneAt !== null) === isEarlier)
			.map(({ code, kind }) => ({ code, kind }));
	return { withdrawn: told(false), withdrawnEarlier: told(true) };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A thing with a code in place of each id in it, however deep: nobody has to know where ids stand. */
export function withCodes<T>(thing: T, codeOf: (id: string) => string): T {
	return deep(thing, codeOf) as T;
}

function deep(thing: unknown, codeOf: (id: string) => string): unknown {
	if (typeof thing === 'string') {
		return uuid.test(thing) ? codeOf(thing) : thing;
	}
	if (Array.isArray(thing)) {
		return thing.map((one) => deep(one, codeOf));
	}
	return typeof thing === 'object' && thing !== null
		? Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, deep(value, codeOf)]))
		: thing;
}
