import { beforeAll, describe, expect, it } from 'vitest';
import { aContext, as, outcome, type TestContext } from '$tests/support/context';
import { overview, standstill } from '$lib/domain/consent/overview';
import { phases } from '$lib/domain/wall/state';
import { today } from '../context';
import * as accessChain from '../service/access-chain';
import * as accounts from '../service/account';
import * as excerpts from '../service/excerpt';
import * as families from '../service/family';
import * as insights from '../service/insight';
import * as involvement from '../service/involvement';
import * as journeyService from '../service/journey';
import * as mayWe from '../service/may-we';
import * as media from '../service/media';
import * as moderation from '../service/moderation';
import * as opportunities from '../service/opportunity';
import * as whatIfChecks from '../service/opportunity-check';
import * as comments from '../service/opportunity-comment';
import * as dots from '../service/opportunity-dot';
import * as procedures from '../service/procedure';
import * as partners from '../service/partner';
import * as pledges from '../service/pledge';
import * as consents from '../service/consent';
import * as setups from '../service/setup';
import * as stories from '../service/story';
import * as storytellers from '../service/storyteller';
import * as tags from '../service/tag';
import * as walls from '../service/wall';
import * as weighings from '../service/wall-weighing';
import * as members from '../store/member';
import * as settings from '../store/setting';
import { codebook } from './codebook';
import { idOf, stableId } from './ids';
import { notes } from './kiosk';
import { checks } from './insight/checks';
import { loadDemo } from './load';
import { demoMedia } from './media';
import { actorOf } from './load/scene';
import { opportunities as told } from './opportunities';
import { partners as registered } from './partners';
import { journeys } from './stories';
import { walls as demoWalls } from './walls';

const page = { after: undefined, limit: 200 };
const slug = 'sammen-om-lindaa';
/** Notes that were let through stand among the stories. */
const letIn = notes.filter(({ answered }) => answered).length;
/** What was drawn as an answer is a thing of its own too. */
const drawn = Object.values(checks)
	.flat()
	.flatMap(({ said }) => said.filter((one) => one.drawn)).length;
/** All but those whose words stay with whoever took them in, and those that were taken back. */
const shared = journeys.filter(({ isPrivate, takesAllBack }) => !isPrivate && !takesAllBack);
/** Excerpts that somebody keeps out of workshops, each for itself. */
const heldBackFromWorkshops = journeys.flatMap(({ key, consents: said }) =>
	said.flatMap(({ excerpt, no }) =>
		excerpt && no?.includes('workshop') ? [`${key}.${excerpt}`] : []
	)
);
/** What each insight rests on: the third one story, with a reason; the fifth lost a story that was taken back. */
const grounds = [
	'strong',
	'strong',
	'strong',
	'strong',
	'needs_new_ground',
	'strong',
	'strong',
	'strong'
];
/** What was taken back has no words to be found. */
const takenBack = journeys.flatMap(({ key, withdraws = [] }) =>
	withdraws.map(({ excerpt }) => `${key}.${excerpt}`)
);

describe.each(['da', 'en'] as const)('the demo in %s', (locale) => {
	let ctx: TestContext;

	beforeAll(async () => {
		ctx = await aContext();
		await loadDemo(ctx, { locale });
	}, 180_000);

	it('has the journeys, the code tree and the register of partners', async () => {
		expect(await storytellers.list(ctx, slug, page)).toHaveLength(journeys.length + letIn);
		expect(await stories.list(ctx, slug, page)).toHaveLength(shared.length + letIn + drawn);
		expect(await tags.list(ctx, slug, page)).toHaveLength(codebook.length);
		const known = await partners.list(ctx, slug, page);
		expect(known).toHaveLength(registered.length);
		expect(known.filter(({ weWillNot }) => weWillNot).length).toBeGreaterThan(5);
		expect(known.filter(({ branches }) => branches.length > 0).length).toBeGreaterThan(2);
	});

	it('follows a procedure where a child is given company, and tells of the step that is late', async () => {
		const steps = async (key: string) =>
			(await procedures.read(ctx, idOf.opportunity(key))).flatMap((one) => one.steps);
		expect((await steps('W5')).every(({ done }) => done !== null)).toBe(true);
		expect((await steps('W10')).filter(({ isOverdue }) => isOverdue)).toMatchObject([
			{ isRequired: true, done: null }
		]);
		expect(await steps('W1')).toEqual([]);
	});

	it('anchors each excerpt at exactly its words', async () => {
		for (const { key, excerpts: told } of shared) {
			const wanted = told.filter((one) => !takenBack.includes(`${key}.${one.key}`));
			const { plainText } = await stories.read(ctx, idOf.story(key));
			const points = [...plainText];
			const all = await excerpts.listOfStory(ctx, idOf.story(key));
			const found = all.filter(({ media }) => media === null);
			expect(found).toHaveLength(wanted.length);
			for (const { id, start, end, quote, state } of found) {
				const own = wanted.find((one) => idOf.excerpt(`${key}.${one.key}`) === id);
				expect(quote).toBe(own?.quote[locale]);
				expect(points.slice(start, end).join('')).toBe(quote);
				expect(state).toBe('anchored');
			}
		}
	});

	it('has a collage, a recording, a drawing and a film, all ready to be looked at', async () => {
		const made = await media.list(ctx, slug, {}, page);
		const kept = made.filter(({ id }) =>
			demoMedia.some(({ key }, at) => id === stableId(`media:${key}`, at))
		);
		expect(kept.map(({ kind }) => kind).sort()).toEqual(['film', 'picture', 'picture', 'sound']);
		expect(kept.every(({ state }) => state === 'ready')).toBe(true);
		expect(kept.find(({ kind }) => kind === 'film')?.duration).toBe(7200);
	});

	it("keeps research closed while the father's answer is missing, and Freja's words from partners", async () => {
		const villads = await consents.read(ctx, idOf.storyteller('villads'));
		expect(villads.mayUse).toMatchObject({ workshop: true, research: false, exhibition: false });
		const person = await storytellers.read(ctx, idOf.storyteller('villads'));
		const { waitsFor } = standstill(overview(person, villads.items, today(ctx)));
		expect(waitsFor).toMatchObject({ guardian: [], otherGuardian: ['research'] });
		const freja = await consents.read(ctx, idOf.storyteller('freja'));
		expect(freja.mayUse).toMatchObject({ exhibition: true, partner: false });
	});

	it('has the Holm family with two children, each with the own part and the own yes and no', async () => {
		const { children } = await families.read(ctx, idOf.family('holm'));
		expect(children.map(({ secretName }) => secretName)).toEqual(['Elias', 'Karla']);
		expect(await journeyService.ofFamily(ctx, idOf.family('holm'))).toHaveLength(2);
		const [elias, karla] = await Promise.all(
			['elias', 'karla'].map((key) => consents.read(ctx, idOf.storyteller(key)))
		);
		expect(elias?.mayUse).toMatchObject({ workshop: true, partner: false });
		expect(karla?.mayUse).toMatchObject({ workshop: true, partner: true, research: false });
	});

	it('rolls the journeys up that may be counted, and shows nothing that a few tell of', async () => {
		const { storytellers, minutes } = await journeyService.rollUp(ctx, slug);
		expect(storytellers).toBe(shared.length);
		expect(minutes.find(({ touchpoint }) => touchpoint === 'private')?.mean).toBeNull();
	});

	it('keeps Nanna’s words with the one who took them in, and counts them in nothing', async () => {
		const { mayUse } = await consents.read(ctx, idOf.storyteller('nanna'));
		expect(Object.values(mayUse)).not.toContain(true);
		const asked = (key: string) => as(ctx, actorOf(key));
		expect(await outcome(stories.read(asked('sofie'), idOf.story('nanna')))).toBe(
			'consent_missing'
		);
		const { title } = await stories.read(asked('mette'), idOf.story('nanna'));
		expect(title).toBe(journeys.find(({ key }) => key === 'nanna')?.words[locale].title);
	});

	it('asks Oskar and Selma alone once they are old enough', async () => {
		const oskar = await consents.read(ctx, idOf.storyteller('oskar'));
		expect(oskar.mayUse).toMatchObject({ workshop: true, partner: true, keepMedia: false });
		const selma = await consents.read(ctx, idOf.storyteller('selma'));
		expect(selma.mayUse).toMatchObject({ research: true, archive: true, exhibition: true });
		const { ageBand } = await storytellers.read(ctx, idOf.storyteller('selma'));
		expect(ageBand).toBe('18+');
	});

	it('has asked Freja about a new use, Sigrid’s guardian too, Oskar once more, and Emil as his yes runs out', async () => {
		const waiting = async (key: string) =>
			(await mayWe.list(ctx, idOf.storyteller(key))).waiting.map(({ scope, why, waitsFor }) => ({
				...{ scope, why, waitsFor }
			}));
		expect(await waiting('freja')).toEqual([
			{ scope: 'followUp', why: 'newUse', waitsFor: 'young' }
		]);
		expect(await waiting('sigrid')).toEqual([
			{ scope: 'archive', why: 'newUse', waitsFor: 'guardian' }
		]);
		expect(await waiting('oskar')).toEqual([
			{ scope: 'followUp', why: 'grown', waitsFor: 'young' }
		]);
		expect(await waiting('emil')).toEqual([
			{ scope: 'followUp', why: 'runsOut', waitsFor: 'young' }
		]);
	});

	it('has nothing left of the words that Alma took back', async () => {
		const all = await excerpts.listOfStory(ctx, idOf.story('alma'));
		const gone = all.find(({ id }) => id === idOf.excerpt('alma.low-voice'));
		expect(gone?.quote ?? '').toBe('');
	});

	it('has a note from the youth bus that was claimed, and one that waits', async () => {
		const [jonas] = await moderation.list(ctx, slug, 'accepted');
		expect(jonas).toMatchObject({ secretName: 'Jonas', kiosk: expect.any(String) as string });
		expect(jonas?.claimedAt).toBeGreaterThan(jonas?.decidedAt ?? Infinity);
		expect(await moderation.list(ctx, slug, 'waiting')).toMatchObject([
			{ claimedAt: null },
			{ kiosk: null, isIdea: false, secretName: 'Freja' },
			{ kiosk: null, isIdea: true, secretName: 'Sigrid' }
		]);
		const names = (await storytellers.list(ctx, slug, page)).map(({ secretName }) => secretName);
		expect(names).toContain('Jonas');
		expect(names).not.toContain('Rolig Odder');
	});

	it('holds back from workshops what was not given to them, and the first wall has all its words', async () => {
		const { items, heldBack } = await walls.tray(ctx, idOf.wall('school'));
		const closed = heldBackFromWorkshops.map(idOf.excerpt);
		expect(heldBack).toBe(closed.length);
		const shown = JSON.stringify(items);
		expect(closed.filter((id) => shown.includes(id))).toEqual([]);
		const { cards, clusters } = await walls.read(ctx, idOf.wall('school'));
		expect(cards).toHaveLength(27);
		expect(clusters).toHaveLength(5);
		expect(cards.filter((card) => closed.includes(card.excerptId ?? ''))).toEqual([]);
		expect(cards.filter((card) => card.withdrawn)).toEqual([]);
	});

	it('has a wall with much on it in each phase, and a tombstone where Liv’s words were', async () => {
		const all = await Promise.all(demoWalls.map(({ key }) => walls.read(ctx, idOf.wall(key))));
		expect(all.map(({ phase }) => phase).toSorted()).toEqual(phases.toSorted());
		expect(Math.min(...all.map(({ cards }) => cards.length))).toBeGreaterThanOrEqual(14);
		const gone = all.flatMap(({ cards }) => cards).filter(({ withdrawn }) => withdrawn);
		expect(gone.map(({ excerptId }) => excerptId).toSorted()).toEqual(
			['alma.low-voice', 'liv.night'].map(idOf.excerpt).toSorted()
		);
		expect(await outcome(stories.read(ctx, idOf.story('liv')))).toBe('withdrawn');
	});

	it('has answered what must be answered first', async () => {
		expect((await setups.forChange(ctx, slug)).unanswered).toEqual([]);
	});

	it('has dots on what is not settled, and comments of a young person, the staff and a guest', async () => {
		const bikes = idOf.opportunity('W1');
		const breakfast = idOf.opportunity('W11');
		expect(await dots.counts(ctx, slug, [bikes, breakfast])).toEqual({
			[bikes]: 9,
			[breakfast]: 17
		});
		expect(await comments.list(ctx, bikes)).toMatchObject([{ role: 'fieldworker' }]);
		expect(await comments.list(ctx, breakfast)).toMatchObject([
			...[{ role: 'young' }, { role: 'guest' }]
		]);
	});

	it('has insights with evidence on both sides', async () => {
		const found = await insights.list(ctx, slug, page);
		expect(found.map((one) => one.ground)).toEqual(grounds);
		const known = found.filter(({ from }) => from.areas.length > 0);
		expect(known.length).toBeGreaterThan(0);
		expect(known.length).toBeLessThan(found.length);
		for (const { evidence } of found) {
			expect(new Set(evidence.map((piece) => piece.stance)).size).toBe(2);
		}
	});

	it('has thirteen what-ifs in all states, and the package begun anew, each with its answers and pledges', async () => {
		const found = await opportunities.list(ctx, slug, page);
		expect(found.map((one) => one.state)).toEqual([
			'agreed',
			'running',
			'offered',
			'running',
			'notNow',
			'running',
			'agreed',
			'running',
			'draft',
			'running',
			'youthChecked',
			'paused',
			'withdrawn',
			'draft'
		]);
		for (const { key, steps, pledges: given } of told) {
			const { answers } = await opportunities.read(ctx, idOf.opportunity(key));
			expect(answers).toHaveLength(steps.length);
			expect(await pledges.listOf(ctx, idOf.opportunity(key))).toHaveLength(given.length);
		}
	});

	it('has Sigrid’s words in what became of the late bus, and clubs that tell of one boy, with a reason', async () => {
		const late = await insights.read(ctx, idOf.insight('I3'));
		const bus = await opportunities.read(ctx, idOf.opportunity('W6'));
		expect(bus.insightIds).toContain(late.id);
		const from = new Set(late.evidence.map(({ excerptId }) => excerptId));
		expect(from).toContain(idOf.excerpt('sigrid.runs'));
		const clubs = await insights.read(ctx, idOf.insight('I8'));
		expect(clubs.reach.stories).toBe(1);
		expect(clubs.enoughBecause).not.toBe('');
	});

	it('asked young people before it says that they were asked, and Alma says maybe', async () => {
		const found = await opportunities.list(ctx, slug, page);
		const checked = found.filter(({ answers }) => answers.some(({ to }) => to === 'youthChecked'));
		expect(checked.filter(({ hasYoungAnswer }) => !hasYoungAnswer)).toEqual([]);
		expect(checked).toHaveLength(9);
		for (const { id, answers } of checked) {
			const asked = answers.find(({ to }) => to === 'youthChecked')!;
			const said = await whatIfChecks.list(ctx, id);
			expect(said.some(({ answeredAt }) => answeredAt < Date.parse(asked.at))).toBe(true);
		}
		const dogs = await whatIfChecks.list(ctx, idOf.opportunity('W9'));
		expect(dogs).toMatchObject([{ secretName: 'Alma', answer: 'notQuite' }]);
	});

	it('thinks what-ifs with partners and kinds of partners, whom it asks first', async () => {
		const first = async (key: string) =>
			(await involvement.read(ctx, idOf.opportunity(key))).proposals[0];
		expect(await first('W2')).toMatchObject({ id: idOf.partner('lifts'), isClose: true });
		expect(await first('W4')).toMatchObject({ sector: 'private' });
	});

	it('has the sixteen partners of demo.md in its register, with the branches that share a house', async () => {
		const known = await partners.list(ctx, slug, page);
		const count = (of: string) => known.filter(({ sector }) => sector === of).length;
		expect(['public', 'voluntary', 'private', 'person'].map(count)).toEqual([5, 7, 3, 1]);
		expect(known).toHaveLength(16);
		const doors = known.flatMap(({ branches }) => branches.map(({ name }) => name));
		const shared = { da: ['Familieafdelingen', 'Sundhedsplejen', 'Ungdomsskolen i Lindaa'] };
		const inEnglish = ['Family department', 'School health service', 'Lindaa Youth School'];
		expect(doors).toEqual(expect.arrayContaining(locale === 'da' ? shared.da : inEnglish));
	});

	it('lies in the last twenty months, and none of it in the future', async () => {
		const latest = await ctx.db.raw(
			'select max(at) as at from opportunity_transition union select max(at) from pledge_transition'
		);
		for (const { at } of latest) {
			expect(Number(at)).toBeLessThan(ctx.now());
		}
	});

	it('loaded again on another day, changes nothing', async () => {
		const count = () =>
			ctx.db.raw(
				'select (select count(*) from consent) + (select count(*) from excerpt) + (select count(*) from wall_event) + (select count(*) from opportunity_transition) + (select count(*) from user) as rows'
			);
		const before = await count();
		ctx.clock.advance(3 * 86_400_000);
		expect(await loadDemo(ctx, { locale })).toMatchObject({ isNew: false });
		expect(await count()).toEqual(before);
	});

	it('shows what the guests of a workshop found most important, with no names', async () => {
		const { weighing } = await weighings.read(ctx, idOf.wall('family'));
		const given = weighing?.items.map(({ id, dots }) => [id, dots]);
		expect(given).toEqual([
			[idOf.opportunity('W11'), 10],
			[idOf.opportunity('W4'), 5],
			[idOf.opportunity('W1'), 3]
		]);
		const said = await comments.list(ctx, idOf.opportunity('W4'));
		expect(said).toMatchObject([{ role: 'guest' }]);
		expect(JSON.stringify(said)).not.toContain('Tove');
	});

	it('has a log that is whole, although most of it is from months ago', async () => {
		const { n, fault } = await accessChain.verify(ctx);
		expect(n).toBeGreaterThan(0);
		expect(fault).toBeNull();
	});

	it('is taken up where it was cut off, and changes nothing that was there', async () => {
		await ctx.db.commit([settings.remove(ctx.db, 'demo')]);
		expect(await loadDemo(ctx, { locale })).toMatchObject({ isNew: true });
		expect(await stories.list(ctx, slug, page)).toHaveLength(shared.length + letIn + drawn);
	}, 180_000);

	it('lets in whoever may begin initiatives, also somebody who came later', async () => {
		const person = { name: 'Karen Lund', email: 'karen@example.org' };
		const { item } = await accounts.create(ctx, person);
		await loadDemo(ctx, { locale });
		const found = await members.list(ctx.db, idOf.initiative);
		expect(found.find((member) => member.userId === item.id)?.role).toBe('secretariat');
	});
});

describe('the demo', () => {
	it('has 96 excerpts: 52 pain points and 44 bright spots, six in a picture and three in sound', () => {
		const parts = demoMedia.flatMap((item) => item.parts);
		const seen = [
			...journeys.filter(({ takesAllBack }) => !takesAllBack).flatMap(({ excerpts }) => excerpts),
			...notes.flatMap(({ excerpts = [] }) => excerpts),
			...parts
		];
		const familyOf = new Map(codebook.map(({ key, family }) => [key, family]));
		const families = seen.map(({ tags }) =>
			tags.map((tag) => familyOf.get(tag)).find((one) => one === 'pain' || one === 'bright')
		);
		expect(families.filter((one) => one === 'pain')).toHaveLength(52);
		expect(families.filter((one) => one === 'bright')).toHaveLength(44);
		expect(seen).toHaveLength(96);
		expect(parts.filter(({ shape }) => shape.type === 'range')).toHaveLength(3);
		expect(parts).toHaveLength(9);
	});

	it('told afresh, forgets what was made in it', async () => {
		const ctx = await aContext();
		await loadDemo(ctx, { locale: 'da' });
		await tags.create(ctx, slug, { name: 'Nyt mærke', family: 'theme' });
		expect(await loadDemo(ctx, { locale: 'en', fresh: true })).toMatchObject({ isNew: true });
		expect(await tags.list(ctx, slug, page)).toHaveLength(codebook.length);
		const { title } = await stories.read(ctx, idOf.story('villads'));
		expect(title).toBe('Twenty-five minutes');
	}, 180_000);

	it('is loaded by nobody but the operator', async () => {
		const ctx = as(await aContext(), { kind: 'nobody' });
		expect(await outcome(loadDemo(ctx, { locale: 'da' }))).toBe('not_signed_in');
	});
});
