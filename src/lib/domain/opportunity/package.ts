import * as v from 'valibot';
import { pledgeKinds, type PledgeKind } from '../pledge/kind';
import type { PledgeState } from '../pledge/state';
import { maybe, oneOf, parse, personLine, uuid } from '../text/input';

/** A piece that a what-if needs: the fee, an adult who goes along, a club made ready. */
export interface Piece {
	id: string;
	title: string;
	/** The kind of pledge that fits; null where any does. */
	kind: PledgeKind | null;
	isRequired: boolean;
}

/** A pledge as far as a package needs to know it. */
export interface Placed {
	id: string;
	state: PledgeState;
	pieceId: string | null;
}

/** `covered`: somebody has been thanked for it. `offered`: somebody offers it. */
export type Cover = 'missing' | 'offered' | 'covered';

/** A piece with what there is for it. */
export interface CoveredPiece extends Piece {
	cover: Cover;
	pledgeIds: string[];
}

/** How far a package is covered: of pieces, never of a child. */
export interface Coverage {
	pieces: CoveredPiece[];
	/** Among the required ones. */
	required: number;
	covered: number;
	/** Every required piece is covered, and there is at least one. */
	isWhole: boolean;
}

const good: readonly PledgeState[] = ['accepted', 'checksOk', 'active', 'fulfilled'];

/** What is covered and what is missing. A lapsed or withdrawn pledge covers nothing. */
export function coverageOf(pieces: readonly Piece[], pledges: readonly Placed[]): Coverage {
	const shown = pieces.map((piece) => {
		const own = pledges.filter(({ pieceId }) => pieceId === piece.id);
		const cover: Cover = own.some(({ state }) => good.includes(state))
			? 'covered'
			: own.some(({ state }) => state === 'offered')
				? 'offered'
				: 'missing';
		return { ...piece, cover, pledgeIds: own.map(({ id }) => id) };
	});
	const required = shown.filter(({ isRequired }) => isRequired);
	const covered = required.filter(({ cover }) => cover === 'covered').length;
	return {
		pieces: shown,
		required: required.length,
		covered,
		isWhole: required.length > 0 && covered === required.length
	};
}

const pieceInput = v.object({
	title: personLine(120),
	kind: maybe(oneOf(pledgeKinds)),
	isRequired: v.optional(v.boolean('invalid'), true)
});

export type PieceInput = v.InferOutput<typeof pieceInput>;

/** A piece that is added. */
export const newPiece = v.object({ id: v.optional(uuid), ...pieceInput.entries });
/** Which piece a pledge is for; null for none. */
export const placeInput = v.object({ pieceId: v.nullable(uuid) });
/** What a template is called. */
export const templateInput = v.object({ id: v.optional(uuid), name: personLine(120) });
/** A what-if made from a template. */
export const reuseInput = v.object({ id: v.optional(uuid) });

/** Reads a piece. @throws DomainError at the field */
export function readPiece(input: unknown): v.InferOutput<typeof newPiece> {
	return parse(newPiece, input);
}

/** Reads which piece a pledge is for. @throws DomainError at the field */
export function readPlace(input: unknown): v.InferOutput<typeof placeInput> {
	return parse(placeInput, input);
}

/** Reads what a template is called. @throws DomainError at the field */
export function readTemplate(input: unknown): v.InferOutput<typeof templateInput> {
	return parse(templateInput, input);
}

/** Reads what a what-if is made from a template with. @throws DomainError at the field */
export function readReuse(input: unknown): v.InferOutput<typeof reuseInput> {
	return parse(reuseInput, input);
}
