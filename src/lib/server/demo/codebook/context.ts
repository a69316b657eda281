import { below } from '$lib/domain/codebook/base/context';
import { tag, type BaseTag } from '$lib/domain/codebook/base/tag';

/** What is Lindaa's own: its areas, and the tracks of the initiative. */
export const lindaa: BaseTag[] = [
	tag('area', 'context', {
		da: ['Område', 'Hvor i kommunen. Aldrig vej eller skole.'],
		en: ['Area', 'Where in the municipality. Never street or school.']
	}),
	...below('area', {
		'area-town': ['Lindaa by', 'Lindaa town'],
		'area-fjord': ['Fjordsiden', 'The fjord side'],
		'area-hills': ['Bakkerne', 'The hills']
	}),
	tag('track', 'context', {
		da: ['Spor', 'Den del af Sammen om Lindaa, som det hører til.'],
		en: ['Track', 'The part of Sammen om Lindaa that it belongs to.']
	}),
	...below('track', {
		'track-belong': ['Ind i fællesskabet', 'Into the community'],
		'track-thrive': ['Lettere hverdag', 'An easier everyday'],
		'track-family': ['Familien foran', 'The family first']
	})
];
