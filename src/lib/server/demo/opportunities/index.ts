import { bikes } from './bikes';
import { bus } from './bus';
import { football } from './football';
import { hour } from './hour';
import { lifts } from './lifts';

/** The what-ifs by their number in the workshop: agreed, running, offered, running, not now. */
export const opportunities = [bikes, lifts, hour, football, bus];
