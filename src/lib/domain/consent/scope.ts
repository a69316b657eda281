/**
 * What a young person can say yes or no to (R8). Each scope is separate and the default is no.
 * The names are part of the API.
 */
export const scopes = [
	'keep',
	'team',
	'workshop',
	'partner',
	'quote',
	'artworkWorkshop',
	'exhibition',
	'report',
	'research',
	'followUp',
	'keepMedia',
	'linkMeasures',
	'archive'
] as const;

export type Scope = (typeof scopes)[number];

/** Words leave the store only with a named purpose; each purpose is a scope that somebody can refuse. */
export type Purpose = Scope;

/** The purposes for which words are listed or taken out. The other scopes are asked for something else than reading. */
export const wordPurposes = [
	'team',
	'workshop',
	'partner',
	'quote',
	'report',
	'research',
	'exhibition'
] as const satisfies readonly Purpose[];

/**
 * Whether a use goes beyond the keeping of words and the team's reading of them: it stops while the young person does not
 * agree with how a story was understood (R35).
 */
export function isBeyondTeam(purpose: Purpose): boolean {
	return leansOn[purpose].includes('team');
}

/** Whether a string is one of {@link scopes}. */
export function isScope(value: unknown): value is Scope {
	return scopes.includes(value as Scope);
}

/**
 * The uses that a use leans on. A workshop happens inside the team, and the team reads what is kept: who has ended
 * `team` has ended workshops too, whatever was said about workshops earlier.
 */
export const leansOn: Record<Scope, readonly Scope[]> = {
	keep: [],
	team: ['keep'],
	workshop: ['keep', 'team'],
	partner: ['keep', 'team'],
	quote: ['keep', 'team'],
	artworkWorkshop: ['keep', 'team'],
	exhibition: ['keep', 'team'],
	report: ['keep', 'team'],
	research: ['keep', 'team'],
	followUp: ['keep'],
	keepMedia: ['keep'],
	linkMeasures: ['keep'],
	archive: ['keep']
};

/** The uses that end with one: itself, and all that lean on it. */
export function endsWith(scope: Scope): readonly Scope[] {
	return scopes.filter((one) => one === scope || leansOn[one].includes(scope));
}
