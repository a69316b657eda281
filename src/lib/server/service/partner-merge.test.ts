import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '$lib/domain/access/role';
import { readPartnerFilter } from '$lib/domain/pledge/finder';
import { actorOf } from '$lib/server/auth/actor';
import { partner as partnerTable } from '$lib/server/db/schema';
import { tableFile } from '$lib/server/table';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as initiatives from './initiative';
import * as involvements from './involvement';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as links from './partner-link';
import * as merges from './partner-merge';
import * as partners from './partner';
import * as tables from './partner-table';
import * as pledges from './pledge';

const contact = { name: 'Bo Madsen', email: 'bo@example.org' };

let ctx: TestContext;
let ours: string;
let team: TestContext;

beforeAll(async () => {
	ctx = await aContext();
});

beforeEach(async () => {
	ours = await anInitiative(ctx);
	team = await asked();
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

async function aPartner(name: string, more: object = {}) {
	return (await partners.create(team, ours, { name, sector: 'voluntary', ...more })).item;
}

/** The same club twice, as two lists brought it in. */
async function doubled(more: object = {}) {
	const into = await aPartner('Lindå IF', { interests: ['fodbold'] });
	const from = await aPartner('Lindaa Idrætsforening', { interests: ['håndbold'], ...more });
	return { from, into };
}

async function anOpenWhatIf() {
	const { item } = await opportunities.create(team, ours, { whatIf: 'Hvad nu hvis?' });
	await answers.transition(team, item.id, { to: 'open' });
	return item.id;
}

const merge = (from: { id: string }, into: { id: string }, more: object = {}) =>
	merges.merge(team, from.id, { intoId: into.id, ...more });

async function aPledgeOf(partnerId: string | null, whatIf: string, who: TestContext = team) {
	const given = { kind: 'accompany', partnerId, contact };
	return (await pledges.create(who, whatIf, given)).item;
}

/** What somebody is who opens the address. */
async function opening(url: string) {
	const secret = new URL(url).pathname.split('/').at(-1);
	const { actor } = await actorOf(ctx.db, { partnerLink: secret }, ctx.now());
	return as(ctx, actor);
}

/** The context of somebody whose next write comes right after the two were merged. */
function whileMerging(who: TestContext, from: { id: string }, into: { id: string }): TestContext {
	const commit: TestContext['db']['commit'] = async (changes) => {
		await merge(from, into);
		return who.db.commit(changes);
	};
	return { ...who, db: Object.create(who.db, { commit: { value: commit } }) as TestContext['db'] };
}

const listed = async () => {
	const page = { after: undefined, limit: 50 };
	return (await partners.list(team, ours, page)).map(({ name }) => name);
};

describe('a merge of two partners', () => {
	it('is looked at first, and then moves all that pointed at the one that goes', async () => {
		const { from, into } = await doubled({ certificateOn: '2026-05-01' });
		const whatIf = await anOpenWhatIf();
		const pledge = await aPledgeOf(from.id, whatIf);
		const { url } = await links.offer(team, whatIf, { partnerId: from.id });

		const seen = await merges.foresee(team, from.id, { intoId: into.id });
		expect(seen).toMatchObject({ moves: { pledges: 1, asked: 1, links: 1 } });
		expect(seen.differences).toEqual([
			{ field: 'name', stays: 'own' },
			{ field: 'interests', stays: 'both' },
			{ field: 'certificateOn', stays: 'other' }
		]);
		expect(await listed()).toHaveLength(2);

		const stays = await merge(from, into);
		expect(stays).toMatchObject({ id: into.id, interests: ['fodbold', 'håndbold'] });
		expect(await listed()).toEqual(['Lindå IF']);
		expect(await pledges.read(team, pledge.id)).toMatchObject({
			...{ partnerId: into.id, partnerName: 'Lindå IF' }
		});
		expect(await links.readNeed(await opening(url))).toMatchObject({ partnerName: 'Lindå IF' });
		expect(await links.list(team, whatIf)).toMatchObject([{ partnerName: 'Lindå IF' }]);
		expect(await partners.read(team, from.id)).toMatchObject({ id: into.id, name: 'Lindå IF' });
	});

	it('leaves one partner in lists, finder and rule; it is found by either name', async () => {
		const { from, into } = await doubled();
		await merge(from, into);
		const find = (q: string) =>
			partners.search(team, ours, readPartnerFilter(new URLSearchParams({ q })), 50);
		for (const q of ['idrætsforening', 'håndbold']) {
			expect(await find(q)).toMatchObject({
				...{ all: 1, found: 1 },
				partners: [{ id: into.id, formerNames: ['Lindaa Idrætsforening'] }]
			});
		}
		expect(await partners.titles(team, ours)).toMatchObject([{ id: into.id }]);
		const { proposals } = await involvements.read(team, await anOpenWhatIf());
		expect(proposals.map(({ id }) => id)).toEqual([into.id]);
		const { bytes } = await tables.takeOut(team, ours, 'csv');
		expect(new TextDecoder().decode(bytes)).not.toContain('Idrætsforening');
	});

	it('holds when the same list is brought in again', async () => {
		const { from, into } = await doubled();
		await merge(from, into);
		const rows = [
			['Navn', 'Sektor'],
			['Lindaa Idrætsforening', 'forening']
		];
		const { bytes } = await tableFile('csv', rows, [20, 20]);
		const sent = async () => ({ file: { name: 'partnere.csv', bytes } });
		expect(await tables.bringIn(team, ours, sent, false)).toMatchObject({
			made: [],
			isDone: false
		});
		expect(await listed()).toEqual(['Lindå IF']);
	});

	it('checks no pledge: each keeps the day on which its own checks were confirmed', async () => {
		const { from, into } = await doubled({ certificateOn: '2026-05-01' });
		const whatIf = await anOpenWhatIf();
		const [own, theirs] = [await aPledgeOf(into.id, whatIf), await aPledgeOf(from.id, whatIf)];
		await pledges.transition(team, theirs.id, { to: 'accepted' });
		await pledges.transition(team, theirs.id, {
			...{ to: 'checksOk', confirmedOn: '2026-06-01', certificate: true, confidential: true }
		});
		await pledges.transition(team, own.id, { to: 'accepted' });
		await merge(from, into);
		expect(await outcome(pledges.transition(team, own.id, { to: 'active' }))).toBe(
			'contact_checks_missing'
		);
		expect(await outcome(pledges.transition(team, theirs.id, { to: 'active' }))).toBe('ok');
	});

	it('lets a sector stay asked in which only the other one stood', async () => {
		const { from } = await doubled();
		const school = await aPartner('Lindå Skole', { sector: 'public' });
		const lead = await asked('secretariat');
		await initiatives.change(lead, ours, {
			involvement: [{ sectors: ['voluntary', 'public'], when: 'always', value: '' }]
		});
		const whatIf = await anOpenWhatIf();
		await links.offer(team, whatIf, { partnerId: from.id });
		const states = async () =>
			Object.fromEntries(
				(await involvements.read(team, whatIf)).sectors.map(({ sector, state }) => [sector, state])
			);
		expect(await states()).toEqual({ voluntary: 'asked', public: null });
		const { changeId } = await merge(from, school);
		expect(await states()).toEqual({ voluntary: 'asked', public: 'asked' });
		await merges.undo(team, changeId);
		expect(await states()).toEqual({ voluntary: 'asked', public: null });
	});

	it('sent twice is one, and another one under its id is refused', async () => {
		const { from, into } = await doubled();
		const changeId = ctx.newId();
		const both = await Promise.all([
			merge(from, into, { changeId }),
			merge(from, into, { changeId })
		]);
		expect(both.map((one) => one.changeId)).toEqual([changeId, changeId]);
		expect((await merges.standing(team, into.id)).merges).toHaveLength(1);
		const third = await aPartner('Lindå Boldklub');
		expect(await outcome(merge(third, into, { changeId }))).toBe('id_taken');
	});

	it('is refused with oneself, with what was merged already, and when it was decided on something old', async () => {
		const { from, into } = await doubled();
		const third = await aPartner('Lindå Boldklub');
		expect(await outcome(merge(from, from))).toBe('merge_self');
		expect(await outcome(merge(from, { id: ctx.newId() }))).toBe('not_found');
		await partners.change(team, into.id, { weCan: 'Låne bolde ud' });
		expect(await outcome(merge(from, into, { version: 1, intoVersion: 1 }))).toBe('stale');
		await merge(from, into, { version: 1, intoVersion: 2 });
		await expect(merge(from, third)).rejects.toMatchObject({
			reason: 'partner_merged',
			data: { into: { id: into.id, name: 'Lindå IF' } }
		});
		await expect(merge(third, from)).rejects.toMatchObject({
			...{ reason: 'partner_merged', field: 'intoId' },
			data: { into: { id: into.id, name: 'Lindå IF' } }
		});
	});

	it('is for those who ask partners, of this initiative and with partners of it', async () => {
		const { from, into } = await doubled();
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const other = (await partners.create(stranger, theirs, { name: 'Kor', sector: 'person' })).item;
		const given = { intoId: into.id };
		expect(await outcome(merge(from, other))).toBe('not_found');
		expect(await outcome(merges.foresee(team, from.id, { intoId: other.id }))).toBe('not_found');
		expect(await outcome(merges.merge(stranger, from.id, given))).toBe('not_found');
		expect(await outcome(merges.foresee(stranger, from.id, given))).toBe('not_found');
		expect(await outcome(merges.standing(stranger, from.id))).toBe('not_found');
		expect(await outcome(merges.candidates(stranger, from.id))).toBe('not_found');
		const { changeId } = await merge(from, into);
		expect(await outcome(merges.undo(stranger, changeId))).toBe('not_found');
		for (const role of ['fieldworker', 'decider', 'researcher'] as const) {
			const actor = await asked(role);
			expect(await outcome(merges.merge(actor, from.id, given))).toBe('forbidden');
			expect(await outcome(merges.foresee(actor, from.id, given))).toBe('forbidden');
			expect(await outcome(merges.candidates(actor, from.id))).toBe('forbidden');
			expect(await outcome(merges.undo(actor, changeId))).toBe('forbidden');
		}
		const nobody = as(ctx, { kind: 'nobody' } satisfies Actor);
		expect(await outcome(merges.mergedSince(nobody, 'Lindå IF'))).toBe('not_signed_in');
	});
});

describe('whoever is under way while two partners are merged', () => {
	it('pledges by an open page: it is kept, with the partner that stays', async () => {
		const { from, into } = await doubled();
		const whatIf = await anOpenWhatIf();
		const { url } = await links.offer(team, whatIf, { partnerId: from.id });
		const holder = await opening(url);
		await merge(from, into);
		const made = await aPledgeOf(null, whatIf, holder);
		expect(made).toMatchObject({ partnerId: into.id, partnerName: 'Lindå IF' });
		expect(await merges.mergedSince(holder, 'Lindaa Idrætsforening')).toBe('Lindå IF');
		expect(await merges.mergedSince(holder, 'Lindå IF')).toBeNull();
		expect(await merges.mergedSince(holder, 'Noget andet')).toBeNull();
	});

	it('writes at the very moment: nothing points at the one that went, and nothing is lost', async () => {
		const whatIf = await anOpenWhatIf();
		const { from, into } = await doubled();
		const { url } = await links.offer(team, whatIf, { partnerId: from.id });
		const holder = await opening(url);
		const works: ((who: TestContext) => Promise<unknown>)[] = [
			() => aPledgeOf(null, whatIf, whileMerging(holder, from, into)),
			(who) => aPledgeOf(from.id, whatIf, who),
			(who) => links.offer(who, whatIf, { partnerId: from.id })
		];
		for (const work of works) {
			await work(whileMerging(team, from, into));
			const [last] = (await merges.standing(team, into.id)).merges;
			const all = await pledges.listOf(team, whatIf);
			expect(all.every(({ partnerId }) => partnerId === into.id)).toBe(true);
			const told = await links.list(team, whatIf);
			expect(told.every(({ partnerName }) => partnerName === 'Lindå IF')).toBe(true);
			await merges.undo(team, last?.id ?? '');
		}
		expect(await pledges.listOf(team, whatIf)).toHaveLength(2);
		expect(await links.list(team, whatIf)).toHaveLength(2);
		const late = partners.change(whileMerging(team, from, into), from.id, { name: 'Ny' });
		await expect(late).rejects.toMatchObject({
			...{ reason: 'partner_merged', data: { into: { id: into.id } } }
		});
	});

	it('edits it, asks it or pledges for it as staff: is told who it is now', async () => {
		const { from, into } = await doubled();
		const whatIf = await anOpenWhatIf();
		await merge(from, into);
		const named = { reason: 'partner_merged', data: { into: { id: into.id, name: 'Lindå IF' } } };
		await expect(partners.change(team, from.id, { name: 'Ny' }, 1)).rejects.toMatchObject(named);
		await expect(aPledgeOf(from.id, whatIf)).rejects.toMatchObject(named);
		await expect(links.offer(team, whatIf, { partnerId: from.id })).rejects.toMatchObject(named);
		await expect(
			involvements.ask(team, whatIf, { partnerIds: [into.id, from.id] })
		).rejects.toMatchObject({ ...named, field: 'partnerIds.1' });
		expect(await links.list(team, whatIf)).toEqual([]);
	});
});

describe('a merge that is taken back', () => {
	it('restores what moved, and leaves what came since', async () => {
		const { from, into } = await doubled({ certificateOn: '2026-05-01' });
		const whatIf = await anOpenWhatIf();
		const before = await aPledgeOf(from.id, whatIf);
		const own = await aPledgeOf(into.id, whatIf);
		const { url } = await links.offer(team, whatIf, { partnerId: from.id });
		const { changeId, version } = await merge(from, into);
		const since = await aPledgeOf(into.id, whatIf);
		await partners.change(team, into.id, { weCan: 'Låne bolde ud' }, version);

		expect(await merges.undo(team, changeId)).toEqual({ goneId: from.id, intoId: into.id });
		const partnerOf = async ({ id }: { id: string }) => (await pledges.read(team, id)).partnerId;
		expect(await Promise.all([before, own, since].map(partnerOf))).toEqual([
			...[from.id, into.id, into.id]
		]);
		expect(await partners.read(team, into.id)).toMatchObject({
			...{ interests: ['fodbold'], certificateOn: null, weCan: 'Låne bolde ud' }
		});
		const { version: _, ...as } = from;
		expect(await partners.read(team, from.id)).toMatchObject(as);
		expect(await links.readNeed(await opening(url))).toMatchObject({ partnerName: from.name });
		expect(await listed()).toHaveLength(2);
		expect(await outcome(merges.undo(team, changeId))).toBe('nothing_to_undo');
		expect(await outcome(merge(from, into))).toBe('ok');
	});

	it('goes back through a chain from the last to the first', async () => {
		const [a, b, c] = [await aPartner('A'), await aPartner('B'), await aPartner('C')];
		const whatIf = await anOpenWhatIf();
		const pledge = await aPledgeOf(a.id, whatIf);
		const partnerNow = async () => (await pledges.read(team, pledge.id)).partnerName;
		const first = await merge(a, b);
		const second = await merge(b, c);
		expect([await partnerNow(), (await partners.read(team, a.id)).name]).toEqual(['C', 'C']);
		await expect(partners.change(team, a.id, {})).rejects.toMatchObject({
			data: { into: { id: c.id } }
		});
		await expect(merges.undo(team, first.changeId)).rejects.toMatchObject({
			...{ reason: 'merge_later_first', data: { later: { id: second.changeId, name: 'B' } } }
		});
		await merges.undo(team, second.changeId);
		expect([await partnerNow(), (await partners.read(team, a.id)).name]).toEqual(['B', 'B']);
		await merges.undo(team, first.changeId);
		expect([await partnerNow(), await listed()]).toEqual(['A', ['A', 'B', 'C']]);
	});

	it('of two into the same is the later first, so that neither loses what both had', async () => {
		const [a, b] = [
			await aPartner('A', { certificateOn: '2025-05-01', interests: ['kor'] }),
			await aPartner('B', { certificateOn: '2026-05-01', interests: ['kor'] })
		];
		const c = await aPartner('C');
		const first = await merge(a, c);
		const second = await merge(b, c);
		await expect(merges.undo(team, first.changeId)).rejects.toMatchObject({
			data: { later: { name: 'B' } }
		});
		const held = async () => {
			const { certificateOn, interests } = await partners.read(team, c.id);
			return { certificateOn, interests };
		};
		expect(await held()).toEqual({ certificateOn: '2026-05-01', interests: ['kor'] });
		await merges.undo(team, second.changeId);
		expect(await held()).toEqual({ certificateOn: '2025-05-01', interests: ['kor'] });
		await merges.undo(team, first.changeId);
		expect(await held()).toEqual({ certificateOn: null, interests: [] });
	});

	it('is told on the page of the partner that stays, by name and with who did it', async () => {
		const { from, into } = await doubled({ contact });
		expect((await merges.candidates(team, into.id)).others).toEqual([
			{ id: from.id, name: from.name, sector: 'voluntary', areas: [] }
		]);
		const { changeId } = await merge(from, into);
		expect(await merges.standing(team, into.id)).toMatchObject({
			mergedInto: null,
			merges: [{ id: changeId, name: from.name, who: expect.stringContaining('facilitator') }]
		});
		expect(await merges.standing(team, from.id)).toMatchObject({
			partner: { id: from.id, name: from.name },
			mergedInto: { id: into.id, name: into.name },
			merges: []
		});
		expect((await merges.candidates(team, into.id)).others).toEqual([]);
		const contactFor = async (who: TestContext) =>
			(await merges.standing(who, into.id)).partner.contact;
		expect(await contactFor(team)).toMatchObject({ name: 'Bo Madsen' });
		expect(await contactFor(await asked('researcher'))).toBeNull();
	});
});

it('no partner is merged into one that is merged itself, whoever is faster', async () => {
	const [a, b, c] = [await aPartner('A'), await aPartner('B'), await aPartner('C')];
	await Promise.allSettled([merge(a, b), merge(b, c), merge(c, a)]);
	const rows = await ctx.db.read
		.select({ id: partnerTable.id, into: partnerTable.mergedInto })
		.from(partnerTable);
	const ring = rows.filter(({ id }) => [a.id, b.id, c.id].includes(id));
	const standing = new Set(ring.filter(({ into }) => into === null).map(({ id }) => id));
	expect(standing.size).toBeGreaterThan(0);
	expect(ring.every(({ into }) => into === null || standing.has(into))).toBe(true);
});
