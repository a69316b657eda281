import { can } from '$lib/domain/access/policy';
import { guardiansOf, relationsOf } from '$lib/domain/consent/custody';
import { overviewBy } from '$lib/domain/consent/overview';
import { DomainError } from '$lib/domain/error';
import { bandOf } from '$lib/domain/consent/rule';
import { running } from '$lib/domain/initiative/research-project';
import { today } from '$lib/server/context';
import * as accessLog from '$lib/server/service/access-log';
import * as cards from '$lib/server/service/card';
import * as consents from '$lib/server/service/consent';
import * as custodies from '$lib/server/service/custody';
import * as families from '$lib/server/service/family';
import * as guardians from '$lib/server/service/guardian';
import * as mayWe from '$lib/server/service/may-we';
import * as research from '$lib/server/service/research-project';
import * as recalls from '$lib/server/service/recall';
import * as answers from '$lib/server/service/story-answer';
import * as storytellers from '$lib/server/service/storyteller';
import * as withdrawals from '$lib/server/service/withdrawal';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const person = await storytellers.read(ctx, params.id);
		const subject = { initiativeId: person.initiativeId, storytellerId: person.id };
		const may = {
			record: can(ctx.actor, 'consent.record', subject),
			ask: can(ctx.actor, 'mayWe.ask', subject),
			change: can(ctx.actor, 'storyteller.change', subject),
			custody: can(ctx.actor, 'custody.read', subject),
			card: can(ctx.actor, 'card.create', subject),
			answerErasure: can(ctx.actor, 'erasure.answer', subject),
			readLog: can(ctx.actor, 'accessLog.read', subject),
			identity: can(ctx.actor, 'identity.read', subject),
			recall: can(ctx.actor, 'recall.read', subject)
		};
		const { items, textHash } = await consents.read(ctx, person.id);
		const projects = await research.list(ctx, params.initiative);
		const contacts = await storytellers.contacts(ctx, params.initiative);
		const card = may.card ? await cards.live(ctx, person.id) : undefined;
		return {
			person,
			band: bandOf(person, today(ctx)),
			family: person.familyId ? await families.read(ctx, person.familyId) : null,
			contact: contacts.find(({ id }) => id === person.contactId)?.name ?? '',
			scopes: overviewBy(running(projects, today(ctx)), person, items, today(ctx)),
			projects,
			guardians: guardiansOf(person),
			relations: relationsOf(person),
			custodyChanges: may.custody ? await custodies.list(ctx, person.id) : [],
			records: items.toReversed(),
			textHash,
			questions: await mayWe.list(ctx, person.id),
			now: ctx.now(),
			withdrawals: await withdrawals.list(ctx, person.id),
			stories: await storytellers.stories(ctx, person.id),
			answering: await answers.list(ctx, person.id),
			erasures: await guardians.erasures(ctx, person.id),
			readings: may.readLog ? await accessLog.list(ctx, person.id) : null,
			recalls: may.recall ? await recalls.list(ctx, person.id) : null,
			today: today(ctx),
			cardMadeAt: card?.createdAt ?? null,
			may
		};
	});

export const actions: Actions = {
	record: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const [scope, by, decision, projectId] = (values.say ?? '').split(' ');
		const expiresOn = decision === 'yes' ? values.expiresOn || null : null;
		const { method, textHash, place, witness } = values;
		const heard = {
			readingLevel: values.readingLevel || null,
			device: values.device || null,
			readAloud: values.readAloud ? true : null,
			projectId,
			channel: scope === 'followUp' && decision === 'yes' ? values.channel || null : null
		};
		const input = { scope, by, decision, method, expiresOn, textHash, place, witness, ...heard };
		const recorded = await attempt(values, () => consents.record(ctx, params.id, input));
		return recorded.ok ? { recorded: recorded.value.item } : recorded.failure;
	},
	custody: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { custody, custodyNote, guardianRelation, otherRelation, version } = values;
		const input = { custody, custodyNote, guardianRelation, otherRelation };
		const changed = await attempt(values, () =>
			storytellers.change(ctx, params.id, input, Number(version) || undefined)
		);
		return changed.ok ? { custody: changed.value.custody } : changed.failure;
	},
	ask: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const asked = await attempt(values, () => mayWe.ask(ctx, params.id, values));
		return asked.ok ? { mayWe: 'asked' as const } : asked.failure;
	},
	remind: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const reminded = await attempt(values, () => mayWe.remind(ctx, params.id, values));
		return reminded.ok ? { mayWe: 'reminded' as const } : reminded.failure;
	},
	answer: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const { storyId = '', says, text, reason } = values;
		const input = { says, text, reason };
		const answered = await attempt(values, () => answers.create(ctx, storyId, input));
		return answered.ok ? { answered: storyId } : answered.failure;
	},
	erasure: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { answer } = values;
		const sent = await attempt(values, () => guardians.answerErasure(ctx, params.id, { answer }));
		return sent.ok ? undefined : sent.failure;
	},
	recall: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const { reading = '' } = values;
		const asked = await attempt(values, () => recalls.ask(ctx, reading, values));
		return asked.ok ? undefined : asked.failure;
	},
	unrecall: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const undone = await attempt(values, () => recalls.undo(ctx, values.reading ?? ''));
		return undone.ok ? undefined : undone.failure;
	},
	withdraw: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const withdrawn = await attempt(values, () => {
			if (!values.confirmed) {
				throw new DomainError('required', {}, 'confirmed');
			}
			return withdrawals.create(ctx, params.id, whatOf(values.what ?? ''));
		});
		return withdrawn.ok ? { reached: withdrawn.value.item.reached } : withdrawn.failure;
	}
};

/** `all`, `scope:workshop`, `item:<id>` as the form's choices name them. */
function whatOf(choice: string): object {
	const [kind, value] = choice.split(':');
	if (kind === 'item') {
		return { itemId: value };
	}
	return kind === 'scope' ? { scope: value } : { all: kind === 'all' };
}
