/** No path around a guard: whatever people do in whatever order, what is agreed has been checked, decided and answered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError, isDomainError } from '../error';
import { afterChange, checkTask } from './change';
import {
	afterTransition,
	checkTransition,
	demandsOf,
	legalFrom,
	opportunityStates,
	type OpportunityState,
	type Standing
} from './state';
import { takenBack, takeBackWithin, type LastStep } from './taken-back';

/** A what-if as the services keep it, and what a strict bookkeeper knows of it. */
interface World {
	now: Standing;
	steps: LastStep[];
	clock: number;
	updatedAt: number;
	decidedAt: number | null;
	/** The young people have said yes to the words as they stand. */
	hasYes: boolean;
	/** A young person has answered the words as they stand. */
	hasAnswer: boolean;
	/** A decision-maker has said yes to the words as they stand. */
	hasDecision: boolean;
}

type Act = (world: World) => World;

/** Mostly onward, sometimes another legal step, sometimes anything. */
const aim = fc.oneof(
	{ weight: 6, arbitrary: fc.constant((now: Standing) => legalFrom(now)[0] ?? now.state) },
	{
		weight: 2,
		arbitrary: fc.nat(5).map((n) => (now: Standing) => legalFrom(now)[n] ?? now.state)
	},
	{ weight: 2, arbitrary: fc.constantFrom(...opportunityStates).map((to) => () => to) }
);
const maybe = (word: string) => fc.constantFrom('', ...Array<string>(9).fill(word));

const answering = fc
	.record({
		aim,
		reason: maybe('fordi'),
		answeredBy: maybe('Mette'),
		nextStep: maybe('ringe'),
		reviewOn: maybe('2027-01-01').map((day) => day || null)
	})
	.map(({ aim, ...rest }): Act => {
		return (world) => {
			const answer = { ...rest, to: aim(world.now) };
			checkTransition(world.now, answer);
			const demands = demandsOf(answer.to);
			expect(!demands.reason || answer.reason).toBeTruthy();
			expect(!demands.answeredBy || answer.answeredBy).toBeTruthy();
			expect(!demands.nextStep || answer.nextStep).toBeTruthy();
			expect(!demands.reviewOn || answer.reviewOn).toBeTruthy();
			const isAsked = answer.to === 'youthChecked';
			const isGrounded = world.hasAnswer || answer.reason !== '';
			expect(!isAsked || isGrounded).toBe(true);
			const step = { from: world.now.state, ...answer, by: 'a', at: world.clock };
			const moved = {
				...stepTo(world, afterTransition(world.now, answer.to), step),
				hasYes: world.hasYes || (isAsked && isGrounded)
			};
			return isAsked ? { ...moved, now: { ...moved.now, isReworded: false } } : moved;
		};
	});

const changing = fc
	.record({ publicTask: fc.constantFrom('adds', 'replaces'), hasNewWords: fc.boolean() })
	.map((fresh): Act => {
		return (world) => {
			checkTask(world.now, fresh.publicTask, false);
			const after = afterChange(world.now, fresh);
			const { publicTask } = fresh;
			const hasAnswer = world.hasAnswer && !fresh.hasNewWords;
			const isDecided = world.now.isDecided && !after.isUndecided;
			const isReworded = world.now.isReworded || after.isReworded;
			const step = { from: world.now.state, to: after.state, by: 'a', answeredBy: '' };
			const moved =
				after.state === world.now.state
					? world
					: stepTo(world, after.state, { ...step, at: world.clock });
			return {
				...moved,
				now: { ...moved.now, publicTask, isDecided, isReworded, hasYoungAnswer: hasAnswer },
				hasAnswer,
				updatedAt: world.clock,
				decidedAt: isDecided ? world.decidedAt : null,
				hasYes: world.hasYes && !fresh.hasNewWords,
				hasDecision: world.hasDecision && !after.isUndecided
			};
		};
	});

/** A young person says what they think of the words. */
const saying = fc.constant((world: World): World => ({
	...world,
	now: { ...world.now, hasYoungAnswer: true },
	hasAnswer: true
}));

const deciding = fc.constant((world: World): World => ({
	...world,
	now: { ...world.now, isDecided: true },
	updatedAt: world.clock,
	decidedAt: world.clock,
	hasDecision: true
}));

const undoing = fc.constantFrom('a', 'b').map((by): Act => {
	return (world) => {
		const step = world.steps.at(-1);
		const back = takenBack(step, { ...world, ...world.now }, by, world.clock);
		const steps = world.steps.slice(0, -1);
		return { ...world, now: standing(world, back, steps), steps, updatedAt: world.clock };
	};
});

const waiting = fc.constantFrom(1, takeBackWithin + 1).map((ms): Act => (world) => ({
	...world,
	clock: world.clock + ms
}));

function stepTo(world: World, to: OpportunityState, step: LastStep): World {
	const steps = [...world.steps, step];
	return { ...world, now: standing(world, to, steps), steps, updatedAt: world.clock };
}

function standing({ now }: World, at: OpportunityState, steps: readonly LastStep[]): Standing {
	const left = steps.findLast(({ from, to }) => to === at && from !== at);
	const { cameFrom: _, ...rest } = now;
	return { ...rest, state: at, ...(left && { cameFrom: left.from }) };
}

const bound: readonly OpportunityState[] = ['agreed', 'running', 'reviewed'];

test('no order of acts leads to something agreed that was not said yes to, or not decided', () => {
	const act = fc.oneof(
		{ weight: 8, arbitrary: answering },
		{ weight: 2, arbitrary: changing },
		{ weight: 1, arbitrary: saying },
		{ weight: 1, arbitrary: deciding },
		{ weight: 2, arbitrary: undoing },
		{ weight: 3, arbitrary: waiting }
	);
	let bindings = 0;
	let unasked = 0;
	fc.assert(
		fc.property(fc.array(act, { minLength: 20, maxLength: 120 }), (acts) => {
			let world: World = {
				now: { state: 'draft', publicTask: 'adds', isDecided: false, isReworded: false },
				...{ steps: [], clock: 1, updatedAt: 0, decidedAt: null },
				...{ hasYes: false, hasAnswer: false, hasDecision: false }
			};
			for (const act of acts) {
				try {
					world = act({ ...world, clock: world.clock + 1 });
				} catch (error) {
					expect(error).toBeInstanceOf(DomainError);
					unasked += isDomainError(error, 'young_answer_missing') ? 1 : 0;
					continue;
				}
				const { now } = world;
				if (!bound.includes(now.state)) {
					continue;
				}
				bindings++;
				// One that runs goes on while the young people are asked anew, and says so.
				expect(world.hasYes || now.isReworded).toBe(true);
				expect(now.state !== 'agreed' || world.hasYes).toBe(true);
				expect(now.publicTask === 'adds' || world.hasDecision).toBe(true);
			}
		}),
		{ numRuns: 300 }
	);
	expect(bindings).toBeGreaterThan(50);
	expect(unasked).toBeGreaterThan(5);
});
