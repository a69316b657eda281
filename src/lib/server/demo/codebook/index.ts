import { base } from '$lib/domain/codebook/base/base';
import type { BaseTag } from '$lib/domain/codebook/base/tag';
import { lindaa } from './context';

/** The whole code tree; parents stand before their children. */
export const codebook: BaseTag[] = [...base, ...lindaa];
