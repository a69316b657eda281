import { artRoom } from './art-room';
import { bikes } from './bikes';
import { breakfast } from './breakfast';
import { bus } from './bus';
import { dogs } from './dogs';
import { familyClub } from './family-club';
import { football } from './football';
import { hour } from './hour';
import { lifts } from './lifts';
import { popUp } from './popup';
import { siblings } from './siblings';
import { trainee } from './trainee';
import { workshopPlace } from './workshop';

/** The what-ifs in the order in which they came into the demo. */
export const opportunities = [
	bikes,
	lifts,
	hour,
	football,
	bus,
	popUp,
	workshopPlace,
	artRoom,
	dogs,
	trainee,
	breakfast,
	familyClub,
	siblings
];
