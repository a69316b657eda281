import { describe, expect, it } from 'vitest';
import { guardians } from '../consent/custody';
import { actions, can, isOver, knows, type Subject } from './policy';
import { nobody, roles, type Actor, type Role } from './role';

const a = 'initiative-a';
const b = 'initiative-b';

const member = (role: Role): Actor => ({
	kind: 'user',
	userId: 'u',
	name: 'U',
	memberships: [{ initiativeId: a, role }],
	isFounder: false
});
const young: Actor = { kind: 'young', storytellerId: 's', initiativeId: a };
const partner: Actor = { kind: 'partner', linkId: 'l', opportunityId: 'o', initiativeId: a };

const open = new Set([
	'account.setUp',
	'account.signIn',
	'account.accept',
	'account.reset',
	'card.signIn',
	'helpline.read',
	'place.open',
	'kiosk.visit',
	'contribution.create',
	'guest.join',
	'opportunity.readShut',
	'pledge.readShut'
]);
const ofAccounts = new Set(['account.read', 'account.change', 'initiative.list', 'sync.send']);

describe('the policy', () => {
	it('lets nobody do anything but come in', () => {
		const allowed = actions.filter((action) => can(nobody, action, { initiativeId: a }));
		expect(new Set(allowed)).toEqual(open);
	});

	it('gives a role in one initiative no right in another', () => {
		for (const actor of [...roles.map(member), young, partner]) {
			const allowed = actions.filter((action) => can(actor, action, { initiativeId: b }));
			expect(allowed.filter((action) => !open.has(action) && !ofAccounts.has(action))).toEqual([]);
			expect(knows(actor, { initiativeId: b })).toBe(false);
		}
	});

	it('gives no right over something whose initiative is not known', () => {
		for (const actor of [...roles.map(member), young, partner]) {
			const allowed = actions.filter((action) => can(actor, action, {}));
			expect(allowed.filter((action) => !open.has(action) && !ofAccounts.has(action))).toEqual([]);
		}
	});

	it('keeps stories from partners, deciders and researchers', () => {
		for (const actor of [member('partner'), member('decider'), member('researcher'), partner]) {
			const allowed = actions.filter((action) => can(actor, action, { initiativeId: a }));
			expect(
				allowed.filter((action) =>
					/^(story|excerpt|storyteller|wall|weighing|thread)\./.test(action)
				)
			).toEqual([]);
		}
	});

	it('lets a young person reach the own things alone', () => {
		expect(can(young, 'story.read', { initiativeId: a, storytellerId: 's' })).toBe(true);
		expect(can(young, 'story.read', { initiativeId: a, storytellerId: 'other' })).toBe(false);
		expect(knows(young, { initiativeId: a, storytellerId: 'other' })).toBe(false);
	});

	it('lets whoever gave a pledge reach that one alone, and nothing beside it', () => {
		const pledger: Actor = { kind: 'pledger', pledgeId: 'p', initiativeId: a };
		const may = (subject: Subject) =>
			actions.filter((action) => can(pledger, action, subject) && !open.has(action));
		expect(may({ initiativeId: a, opportunityId: 'o', thisPledge: 'p' })).toEqual([
			...['notice.say', 'pledge.readOwn', 'pledge.changeOwn']
		]);
		for (const subject of [{ thisPledge: 'q', initiativeId: a }, { initiativeId: a }, {}]) {
			expect(may(subject)).toEqual([]);
			expect(knows(pledger, subject)).toBe(false);
		}
	});

	it.each(guardians)('lets a %s reach the one young person, and no words', (as) => {
		const guardian: Actor = {
			kind: 'guardian',
			as,
			storytellerId: 's',
			initiativeId: a
		};
		const own = actions.filter(
			(action) =>
				can(guardian, action, { initiativeId: a, storytellerId: 's' }) && !open.has(action)
		);
		expect(own).toEqual([
			...['portrait.read', 'initiative.read', 'place.stay', 'consent.record'],
			...['mayWe.readOwn', 'guardian.readOwn', 'information.readOwn', 'erasure.ask'],
			'notice.say'
		]);
		expect(can(guardian, 'consent.record', { initiativeId: a, storytellerId: 'x' })).toBe(false);
		expect(knows(guardian, { initiativeId: a, storytellerId: 'x' })).toBe(false);
	});

	it('lets a partner link reach its own what-if alone', () => {
		const need = { initiativeId: a, opportunityId: 'o' };
		expect(can(partner, 'opportunity.readNeed', need)).toBe(true);
		expect(can(partner, 'opportunity.readNeed', { ...need, opportunityId: 'p' })).toBe(false);
	});

	it('lets a guest reach the one wall, and nothing else of the initiative', () => {
		const guest: Actor = { kind: 'guest', guestId: 'g', name: 'G', wallId: 'w', initiativeId: a };
		const wall = { initiativeId: a, thisWall: 'w' };
		const allowed = actions.filter((action) => can(guest, action, wall) && !open.has(action));
		expect(allowed).toEqual([
			'notice.say',
			...['wall.read', 'wall.claim', 'wall.command', 'weighing.read', 'weighing.give']
		]);
		for (const other of [{ initiativeId: a }, { ...wall, thisWall: 'other' }, {}]) {
			expect(actions.some((action) => can(guest, action, other) && !open.has(action))).toBe(false);
			expect(knows(guest, other)).toBe(false);
		}
	});

	it('keeps what is for a few from everybody else, from programs and from the operator', () => {
		const worry = { initiativeId: a, onlyFor: ['u'] };
		const other = { ...member('secretariat'), userId: 'other' } as Actor;
		const program = { ...member('secretariat'), kind: 'token' } as Actor;
		expect(can(member('fieldworker'), 'worry.change', worry)).toBe(true);
		expect(can(member('researcher'), 'worry.change', worry)).toBe(false);
		const operator: Actor = { kind: 'operator', userId: 'u' };
		for (const actor of [other, program, young, partner, operator]) {
			expect(can(actor, 'worry.change', worry)).toBe(false);
		}
		for (const actor of [other, program, young, partner]) expect(knows(actor, worry)).toBe(false);
	});

	it('lets founders and programs of a secretariat begin an initiative, and no one else', () => {
		const program = (role: Role): Actor => ({ ...member(role), kind: 'token' }) as Actor;
		const founders = [
			{ ...member('fieldworker'), isFounder: true } as Actor,
			program('secretariat')
		];
		const others = [member('secretariat'), program('facilitator'), young, partner, nobody];
		expect(founders.map((actor) => can(actor, 'initiative.create'))).toEqual([true, true]);
		expect(others.some((actor) => can(actor, 'initiative.create'))).toBe(false);
	});

	it('gives an account with the role of young or guardian nobody’s things', () => {
		for (const role of ['young', 'guardian'] as const) {
			const allowed = actions.filter((action) =>
				can(member(role), action, { initiativeId: a, storytellerId: 's' })
			);
			expect(allowed.every((action) => open.has(action) || ofAccounts.has(action))).toBe(true);
		}
	});
});

describe('a closed initiative', () => {
	const closedAt = '2026-11-30T12:00:00.000Z';
	const noon = Date.parse(closedAt);

	it('begins nothing new, from the moment on that it was closed', () => {
		expect(isOver('story.create', { closedAt }, noon)).toBe(true);
		expect(isOver('story.create', { closedAt }, noon - 1)).toBe(false);
		expect(isOver('story.create', { closedAt: null }, noon)).toBe(false);
		expect(isOver('story.create', {}, noon)).toBe(false);
	});

	it('goes on with what is there: answers, letters, what was taken back', () => {
		const goOn = ['story.change', 'answer.create', 'letter.write', 'withdrawal.create'] as const;
		expect(goOn.filter((action) => isOver(action, { closedAt }, noon))).toEqual([]);
	});
});
