import { eveningWall } from './evening';
import { familyWall } from './family';
import { nextWall } from './next';
import { schoolWall } from './school';
import type { DemoWall } from './shape';

/** In the order of the workshops: over, talked through, voted on, about to begin. */
export const walls: DemoWall[] = [schoolWall, familyWall, eveningWall, nextWall];
