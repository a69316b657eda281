import type { DemoJourney } from '../types';
import { alma } from './alma';
import { elias } from './elias';
import { emil } from './emil';
import { freja } from './freja';
import { karla } from './karla';
import { liv } from './liv';
import { malik } from './malik';
import { mina } from './mina';
import { nanna } from './nanna';
import { oskar } from './oskar';
import { selma } from './selma';
import { sigrid } from './sigrid';
import { villads } from './villads';

/** The journeys that are told in full. Ids count in this order: who comes later stands at the end. */
export const journeys: DemoJourney[] = [
	malik,
	villads,
	freja,
	elias,
	karla,
	oskar,
	alma,
	sigrid,
	mina,
	emil,
	nanna,
	selma,
	liv
];
