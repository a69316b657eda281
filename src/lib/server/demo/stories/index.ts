import type { DemoJourney } from '../types';
import { elias } from './elias';
import { freja } from './freja';
import { karla } from './karla';
import { malik } from './malik';
import { oskar } from './oskar';
import { villads } from './villads';

/** The journeys in the order in which they were met. */
export const journeys: DemoJourney[] = [malik, villads, freja, elias, karla, oskar];
