/** Sound and film: what their containers tell, and the places in them that are made empty. */

/** Bytes that can be read by place, without holding all of them. */
export interface Source {
	size: number;
	/** End exclusive; less at the end. */
	read(from: number, to: number): Promise<Buffer>;
}

/** Bytes to be put in place of those that stand there. */
export interface Edit {
	at: number;
	content: Uint8Array;
}

export interface Measured {
	/** ms */
	duration?: number;
	/** Whether it has a track of pictures; absent where the container's first bytes tell it. */
	hasPicture?: boolean;
}

export type Recording = 'wav' | 'mp3' | 'ogg' | 'webm' | 'mp4';

/** Length and tracks, where the container tells them. */
export async function measure(_source: Source, _container: Recording): Promise<Measured> {
	return Promise.resolve({});
}

/** What has to be overwritten so that nothing but sound and pictures is left: place, time, device, names. */
export async function strip(_source: Source, _container: Recording): Promise<Edit[]> {
	return Promise.resolve([]);
}
