import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import { placesOf } from '$lib/domain/search/places';
import { readQuery } from '$lib/domain/search/query';
import { withTags } from '$lib/domain/story/journey-map';
import { isTouchOpen } from '$lib/domain/story/touch-kind';
import { packMarks } from '$lib/domain/story/pack';
import { plainText, type DocumentNode } from '$lib/domain/text/plain-text';
import { m } from '$lib/i18n/paraglide/messages';
import * as coding from '$lib/server/service/coding';
import * as excerpts from '$lib/server/service/excerpt';
import * as media from '$lib/server/service/media';
import * as remarks from '$lib/server/service/remark';
import * as stories from '$lib/server/service/story';
import * as touches from '$lib/server/service/touch';
import * as tags from '$lib/server/service/tag';
import { cautionsOf, madeInWords } from '$lib/ui/story/in-words';
import { attempt, load as loaded } from '$routes/http/action';
import { wayBack } from '$routes/http/way-back';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const story = await stories.openIn(ctx, params.initiative, params.id);
		// Before what it counts, so that nothing that happens meanwhile goes unheard.
		const seq = await coding.lastSeq(ctx, params.id);
		const [all, codebook, shown] = await Promise.all([
			excerpts.listOfStory(ctx, params.id),
			tags.codebook(ctx, params.initiative),
			media.list(ctx, params.initiative, { story: params.id }, { after: undefined, limit: 60 })
		]);
		return {
			story,
			seq,
			moments: withTags(story.journey.moments, all, codebook),
			marks: packMarks(all.filter(({ state }) => state === 'anchored')),
			adrift: all.filter(({ state }) => state === 'adrift'),
			tags: codebook.map(({ id, name, family, definition, parentId }) => ({
				id,
				name,
				family,
				definition,
				parentId
			})),
			media: shown.map(({ id, kind, title, altText, width, height, duration, placeholder }) => ({
				id,
				kind,
				title,
				altText,
				width,
				height,
				duration,
				placeholder
			})),
			made: madeInWords(story),
			ways: waysFrom({ initiative: params.initiative, id: params.id }),
			cautions: cautionsOf(
				story.secretName,
				await remarks.count(ctx, params.id),
				(await touches.list(ctx, params.id)).filter(isTouchOpen).map(({ relation }) => relation)
			),
			mayWrite: can(ctx.actor, 'story.change', story),
			excerpt: url.searchParams.get('excerpt'),
			found: foundIn(story.document, url.searchParams.get('words')),
			back: wayBack(
				params.initiative,
				url.searchParams,
				{
					label: m.story_list_title(),
					href: resolve('/(app)/i/[initiative]/stories', { initiative: params.initiative })
				},
				params.id
			)
		};
	});

/** What else there is to do with the story. */
function waysFrom(story: { initiative: string; id: string }) {
	const memos = resolve('/(app)/i/[initiative]/memos', { initiative: story.initiative });
	return [
		{ text: m.masking_open(), href: resolve('/(app)/i/[initiative]/stories/[id]/masking', story) },
		{ text: m.version_open(), href: resolve('/(app)/i/[initiative]/stories/[id]/versions', story) },
		{ text: m.memo_of_story(), href: `${memos}?story=${story.id}` },
		{ text: m.export_open(), href: resolve('/(app)/i/[initiative]/stories/[id]/export', story) }
	];
}

/** Where the words stand in it that the reader was looking for; null where none was, or they are gone. */
function foundIn(document: DocumentNode, words: string | null) {
	const found = words ? placesOf(plainText(document), readQuery(words)) : null;
	return found && found.places.length > 0 ? found : null;
}

export const actions: Actions = {
	delete: async ({ locals: { ctx }, params }) => {
		const gone = await attempt({}, () => stories.remove(ctx, params.id));
		if (!gone.ok) {
			return gone.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/stories', { initiative: params.initiative }));
	}
};
