/**
 * `npm run bench`: how fast Tråd is, against the same machine doing the bare minimum in the same run. Prints a table and
 * one line of JSON; ends with 1 when a figure is over its limit. Needs a build (made when it is missing).
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { anchoring } from './anchoring.js';
import { findAgain } from './finding.js';
import { consentGate } from './gate.js';
import { againstBareInsert, overLength, tenWriters } from './highlight.js';
import { exported } from './export.js';
import { suggestedGroups } from './grouping.js';
import { waitDuringImport } from './import.js';
import { insightToPledge } from './insight-to-pledge.js';
import { journeyMap } from './journey.js';
import { photos } from './media.js';
import { readLongStory } from './reading.js';
import { threadPage } from './place.js';
import { setScene } from './scene.js';
import { firstLoads, startAndRest } from './start.js';
import { openStory } from './story.js';
import { drain, submissions } from './sync.js';
import { wallEvent } from './wall.js';
import { crowdedWall } from './wall-crowd.js';
import { largeWall } from './wall-large.js';
import { restartedWall } from './wall-restart.js';
import { takeBack } from './withdrawal.js';

/** @typedef {{ name: string, value: number, limit?: number, atLeast?: number, detail?: string }} Figure */

const build = resolve(import.meta.dirname, '../../src/operator/build.js');
if (spawnSync(process.execPath, [build, '--if-needed'], { stdio: 'inherit' }).status !== 0) {
	process.exit(1);
}

const benches = {
	highlight: againstBareInsert,
	length: overLength,
	writers: tenWriters,
	story: openStory,
	reading: readLongStory,
	anchoring,
	wall: wallEvent,
	crowd: crowdedWall,
	large: largeWall,
	restart: restartedWall,
	sync: drain,
	submissions,
	photos,
	import: waitDuringImport,
	export: exported,
	journey: journeyMap,
	finding: findAgain,
	gate: consentGate,
	place: threadPage,
	groups: suggestedGroups,
	withdrawal: takeBack,
	pledges: insightToPledge,
	scripts: firstLoads,
	start: startAndRest
};
/** All of them, or those that are named: `npm run bench -- wall start`. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
	console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
	process.exit(1);
}

/** @type {Figure[]} */
const figures = [];
const scene = await setScene();
for (const [name, measure] of Object.entries(benches)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	figures.push(...[await measure(scene)].flat());
}
scene.api.close();
await scene.server.stop();

const isKept = (/** @type {Figure} */ { value, limit = Infinity, atLeast = -Infinity }) =>
	value <= limit && value >= atLeast;
console.table(
	Object.fromEntries(
		figures.map((figure) => [
			figure.name,
			{
				value: Number(figure.value.toFixed(2)),
				limit: figure.limit === undefined ? `≥ ${figure.atLeast}` : `≤ ${figure.limit}`,
				kept: isKept(figure) ? 'yes' : 'NO',
				detail: figure.detail ?? ''
			}
		])
	)
);
console.info(JSON.stringify({ node: process.versions.node, figures }));
process.exit(figures.every(isKept) ? 0 : 1);
