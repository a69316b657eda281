/** Which pledges have a first meeting (R32); apart from what reads input, for pages that only show it. */
import { contactKinds, type PledgeKind } from './kind';
import type { PledgeState } from './state';

/** Whether a pledge brings grown-ups and young people together, of whatever age: it has a first meeting. */
export function hasFirstMeeting(kind: PledgeKind): boolean {
	return contactKinds.includes(kind);
}

/** Where a pledge is once somebody has said yes to it, and before it is over: there a first meeting is expected. */
export const expecting: readonly PledgeState[] = ['accepted', 'checksOk', 'active'];

/** Days after which nobody needs to know any longer where it was, and with whom. */
export const meetingDays = 30;

/** Whether a first meeting is expected and not there; nothing stops by that, it is told and stands among the loose ends. */
export function lacksFirstMeeting(
	pledge: { kind: PledgeKind; state: PledgeState },
	meetings: number
): boolean {
	return meetings === 0 && hasFirstMeeting(pledge.kind) && expecting.includes(pledge.state);
}
