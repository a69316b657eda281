/** How the uses look that somebody chooses among: a picture and plain words. */
import Frame from '@lucide/svelte/icons/frame';
import HandHelping from '@lucide/svelte/icons/hand-helping';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { OwnUse } from '$lib/domain/kiosk/contribution';
import { m } from '$lib/i18n/paraglide/messages';

const looks = {
	team: { icon: UsersRound, name: m.note_use_team, hint: m.note_use_team_hint },
	workshop: { icon: StickyNote, name: m.note_use_workshop, hint: m.note_use_workshop_hint },
	partner: { icon: HandHelping, name: m.note_use_partner, hint: m.note_use_partner_hint },
	exhibition: { icon: Frame, name: m.note_use_exhibition, hint: m.note_use_exhibition_hint }
};

export function useLooks(use: OwnUse) {
	const { icon, name, hint } = looks[use];
	return { icon, name: name(), hint: hint() };
}
