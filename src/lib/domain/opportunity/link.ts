import { hasEnded, isQuiet, type OpportunityState } from './state';

/** Why a link for partners takes no pledge: what it asks for is over or rests, it was taken back, or its time is up. */
export const shuts = ['over', 'resting', 'revoked', 'expired'] as const;

export type Shut = (typeof shuts)[number];

/** What decides whether a link takes a pledge. Times are ms since 1970. */
export interface LinkStanding {
	state: OpportunityState;
	/** A young person's “wrong” stands. Outside the team that is a rest like any other. */
	isStopped: boolean;
	expiresAt: number;
	revokedAt: number | null;
}

/** Why a link takes nothing; null while it is open. @param now ms since 1970 */
export function shutOf(link: LinkStanding, now: number): Shut | null {
	if (hasEnded(link.state)) {
		return 'over';
	}
	if (isQuiet(link.state) || link.isStopped) {
		return 'resting';
	}
	if (link.revokedAt !== null) {
		return 'revoked';
	}
	return link.expiresAt <= now ? 'expired' : null;
}

/** What whoever comes by a link that is shut is told, beside why: whom to ask. */
export interface ShutLink {
	why: Shut;
	initiative: string;
	isDemo: boolean;
	/** The named adult who asked; empty when that one has left. */
	askedBy: string;
}

/** Whether the team may still write down a pledge: to what rests or stays too, as partners ring whenever they like. */
export function takesPledges(state: OpportunityState): boolean {
	return state !== 'ended' && state !== 'withdrawn';
}
