/** What a workshop may see of an excerpt. It is resolved when it is read, never stored with a wall. */
export interface CardWords {
	readonly excerptId: string;
	readonly storyId: string;
	readonly quote: string;
	readonly secretName: string;
	/** Pain points and bright spots first. */
	readonly tags: readonly { readonly name: string; readonly family: Family }[];
}

export type Family = 'pain' | 'bright' | 'theme' | 'context';
