import { eveningInsights } from './evening';
import { familyInsights } from './family';
import { schoolInsights } from './school';
import type { DemoInsight } from './shape';

/** All that the workshops came to understand. */
export const insights: DemoInsight[] = [...schoolInsights, ...familyInsights, ...eveningInsights];
