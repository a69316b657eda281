import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleX from '@lucide/svelte/icons/circle-x';
import Hourglass from '@lucide/svelte/icons/hourglass';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question';
import type { CheckState } from '$lib/domain/insight/youth-check';
import { m } from '$lib/i18n/paraglide/messages';

/** Where a youth check stands, as a mood, a sign and words. */
export const checkLooks = {
	none: { tone: 'neutral', icon: MessageCircleQuestion, label: m.check_state_none },
	pending: { tone: 'wait', icon: Hourglass, label: m.check_state_pending },
	done: { tone: 'ok', icon: CircleCheck, label: m.check_state_done },
	stopped: { tone: 'stop', icon: CircleX, label: m.check_state_stopped }
} as const satisfies Record<CheckState, object>;
