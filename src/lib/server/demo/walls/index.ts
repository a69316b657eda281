import { readingWall, thinkingWall } from './early';
import { eveningWall } from './evening';
import { familyWall } from './family';
import { groupingWall, namingWall } from './grouping';
import { nextWall } from './next';
import { schoolWall } from './school';
import type { DemoWall } from './shape';

/** In the order of their days, one in each phase. */
export const walls: DemoWall[] = [
	schoolWall,
	familyWall,
	eveningWall,
	readingWall,
	thinkingWall,
	groupingWall,
	namingWall,
	nextWall
];
