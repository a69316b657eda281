/** What is written while everybody thinks for themselves is for its writer alone until the phase is over. */
import type { EventData, Step, WallEvent } from './event';
import type { Wall } from './state';

/** Whether an event holds words that only their writer may read yet. */
export function isVeiled(event: EventData): boolean {
	return stepsOf(event).some((step) => 'isVeiled' in step && step.isVeiled === true);
}

/** An event as others hear it: that something was written, and not what. */
export function veiledEvent(event: WallEvent): WallEvent {
	return event.type === 'undo' || event.type === 'redo'
		? { ...event, steps: event.steps.map(veiled) }
		: { ...event, ...veiled(event) };
}

/** A wall as somebody sees it: of others' veiled notes no word. */
export function wallFor(wall: Wall, actorId: string): Wall {
	const hidden = Object.values(wall.cards).filter(
		(card) => card.isVeiled && card.by !== actorId && card.text !== null
	);
	if (hidden.length === 0) {
		return wall;
	}
	const cards = Object.fromEntries(hidden.map((card) => [card.id, { ...card, text: '' }]));
	return { ...wall, cards: { ...wall.cards, ...cards } };
}

/** The wall without the notes that one cannot read yet: what is drawn, counted and moved. */
export function withoutVeiled(wall: Wall, actorId: string): Wall {
	const cards = Object.values(wall.cards);
	const open = cards.filter(({ isVeiled, by }) => !isVeiled || by === actorId);
	return open.length === cards.length
		? wall
		: { ...wall, cards: Object.fromEntries(open.map((card) => [card.id, card])) };
}

const stepsOf = (event: EventData): readonly Step[] =>
	event.type === 'undo' || event.type === 'redo' ? event.steps : [event];

function veiled<T extends Step>(step: T): T {
	return 'isVeiled' in step && step.isVeiled && 'text' in step && step.text !== null
		? { ...step, text: '' }
		: step;
}
