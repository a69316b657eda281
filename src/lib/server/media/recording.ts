/** Sound and film: what their containers tell, and the places in them that are made empty. */
import * as ebml from './container/ebml';
import * as boxes from './container/boxes';
import * as mp3 from './container/mp3';
import * as ogg from './container/ogg';
import * as riff from './container/riff';
import type { Codec, Edit, Measured, Source } from './container/source';

export type { Edit, Measured, Source } from './container/source';
export type Recording = 'wav' | 'mp3' | 'ogg' | 'webm' | 'mp4';

const codecs: Record<Recording, Codec> = { wav: riff, mp3, ogg, webm: ebml, mp4: boxes };

/** Length and tracks, where the container tells them. */
export function measure(source: Source, container: Recording): Promise<Measured> {
	return codecs[container].measure(source);
}

/** What has to be overwritten so that nothing but sound and pictures is left: place, time, device, names. */
export function strip(source: Source, container: Recording): Promise<Edit[]> {
	return codecs[container].strip(source);
}
