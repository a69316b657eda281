/** How the kinds of remarks look. */
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Octagon from '@lucide/svelte/icons/octagon';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import type { RemarkKind } from '$lib/domain/story/remark';

export const remarkIcons = {
	comment: MessageCircle,
	wording: PencilLine,
	disagree: Octagon
} satisfies Record<RemarkKind, object>;
