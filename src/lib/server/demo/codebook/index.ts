import { bright } from './bright';
import { context } from './context';
import { pain } from './pain';
import type { DemoTag } from './tag';

/** The whole code tree; parents stand before their children. */
export const codebook: DemoTag[] = [...pain, ...bright, ...context];
