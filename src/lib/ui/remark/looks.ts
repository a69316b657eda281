/** How the kinds of remarks look, to whoever makes one. */
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Octagon from '@lucide/svelte/icons/octagon';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import type { RemarkKind } from '$lib/domain/story/remark';
import { m } from '$lib/i18n/paraglide/messages';

export const remarkLooks = {
	comment: { icon: MessageCircle, own: m.my_remark_comment, staff: m.remark_comment },
	wording: { icon: PencilLine, own: m.my_remark_wording, staff: m.remark_wording },
	disagree: { icon: Octagon, own: m.my_remark_disagree, staff: m.remark_disagree }
} satisfies Record<RemarkKind, object>;
