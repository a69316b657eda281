import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt, decides } from '$tests/support/evidence';
import * as excerpts from './excerpt';
import * as insights from './insight';
import * as involvement from './involvement';
import * as opportunities from './opportunity';
import * as compose from './opportunity-compose';
import * as partners from './partner';
import * as merges from './partner-merge';
import * as tags from './tag';

const whatIf = 'Hvad nu hvis vinden kom nærmere?';
const quote = 'Han glemmer alt det andet ude på skydebanen om torsdagen';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

async function aPartner(name: string, more: object = {}) {
	const given = { name, sector: 'voluntary', interests: ['Skydning'], ...more };
	return (await partners.create(await asked(), ours, given)).item;
}

describe('what there is to imagine from', () => {
	it('is bright spots, barriers and partners behind the insights, without a word of a story', async () => {
		const asker = await asked();
		const spoken = await aSpokenExcerpt(ctx, ours, { quote });
		const tag = (await tags.create(asker, ours, { name: 'Ro', family: 'bright' })).item;
		const attributes = { dose: '25 minutter om ugen', distance: '12 km' };
		await excerpts.change(asker, spoken.excerptId, { tagIds: [tag.id], attributes });
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const evidence = [{ excerptId: spoken.excerptId }];
		const insight = (await insights.create(asker, ours, { ...statement, evidence })).item;
		const club = await aPartner('Skytterne', { offers: ['Bane'] });
		const found = await compose.ingredients(asker, ours, [insight.id]);
		expect(found.ingredients).toEqual([
			{
				...{ insightId: insight.id, brightSpots: ['Ro'], barriers: ['distance'] },
				dose: attributes.dose,
				partners: [{ id: club.id, word: 'Skydning' }]
			}
		]);
		expect(JSON.stringify(found)).not.toContain('glemmer');

		await decides(ctx, spoken.storytellerId, ['team'], 'no');
		expect((await compose.ingredients(asker, ours, [insight.id])).ingredients).toEqual([]);
	});

	it('is for those who write what-ifs, of this initiative', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		for (const [who, refusal] of [
			[await asked('researcher'), 'forbidden'],
			[stranger, 'not_found']
		] as const) {
			expect(await outcome(compose.ingredients(who, ours, []))).toBe(refusal);
			expect(await outcome(compose.arrange(who, ours, ['a'], 'more'))).toBe(refusal);
		}
		expect(await compose.arrange(await asked(), ours, ['a', 'b'], 'up.1')).toEqual(['b', 'a']);
	});
});

describe('whom a what-if is thought with', () => {
	it('is asked first, wherever they are', async () => {
		const asker = await asked();
		const far = await aPartner('Åens Venner', { interests: [], areas: ['Fjordsiden'] });
		const given = { whatIf, area: 'Bakkerne', partnerId: far.id };
		const { item } = await opportunities.create(asker, ours, given);
		expect(item.partner).toEqual({ id: far.id, name: 'Åens Venner' });
		const { proposals } = await involvement.read(asker, item.id);
		expect(proposals[0]).toMatchObject({ id: far.id, isClose: true });
		const kind = { partnerId: null, partnerKind: 'private' };
		const changed = await opportunities.change(asker, item.id, kind);
		expect(changed).toMatchObject({ partner: null, partnerKind: 'private' });
	});

	it('is in the register of the initiative', async () => {
		const asker = await asked();
		const theirs = await anInitiative(ctx);
		const foreign = (await partners.create(ctx, theirs, { name: 'x', sector: 'public' })).item;
		const { item } = await opportunities.create(asker, ours, { whatIf });
		for (const work of [
			opportunities.create(asker, ours, { whatIf, partnerId: foreign.id }),
			opportunities.change(asker, item.id, { partnerId: foreign.id })
		]) {
			await expect(work).rejects.toMatchObject({ reason: 'not_found', field: 'partnerId' });
		}
	});

	it('goes along when two partners are made one, and comes back', async () => {
		const asker = await asked();
		const [gone, into] = [await aPartner('Lindå IF'), await aPartner('Lindaa Idrætsforening')];
		const { item } = await opportunities.create(asker, ours, { whatIf, partnerId: gone.id });
		const changeId = ctx.newId();
		const named = async () => (await opportunities.read(asker, item.id)).partner?.id;
		await merges.merge(asker, gone.id, { intoId: into.id, changeId });
		expect(await named()).toBe(into.id);
		expect(await outcome(opportunities.create(asker, ours, { whatIf, partnerId: gone.id }))).toBe(
			'partner_merged'
		);
		await merges.undo(asker, changeId);
		expect(await named()).toBe(gone.id);
	});
});
