import type { ExcerptMedia } from '../story/excerpt';
import type { Shape } from '../story/shape';
import type { StoryKind } from '../story/story';

/** What a workshop may see of an excerpt, or of a whole picture or recording. It is resolved when it is read, never stored with a wall. */
export interface CardWords {
	/** Of the excerpt or the whole picture or recording: what a card points at. */
	readonly id: string;
	readonly excerptId: string | null;
	readonly mediaId: string | null;
	readonly storyId: string;
	/** Of a part of a picture the title of the whole; of a stretch of a recording what was said in it. */
	readonly quote: string;
	/** Where it points, when it is no text: pictures are fetched with the purpose `artworkWorkshop`. */
	readonly media?: ExcerptMedia;
	/** The part that is meant; absent for the whole. */
	readonly shape?: Shape;
	/** How its story came to be, where nobody may take the words for what was said: a kind of story. */
	readonly told?: StoryKind;
	readonly secretName: string;
	/** Pain points and bright spots first. */
	readonly tags: readonly { readonly name: string; readonly family: Family }[];
}

export type Family = 'pain' | 'bright' | 'theme' | 'context';
