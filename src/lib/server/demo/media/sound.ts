/** A recording made in code: soft tones, one for each line of the transcript, as a WAV file. */

const rate = 8000;
const seconds = 40;
/** Of a pentatonic scale, in Hz. */
const tones = [196, 220, 261.6, 293.7, 329.6, 392];
const lineMs = 7000;

/** 40 seconds, 16 bits, one channel. */
export function sound(): Buffer {
	const file = Buffer.alloc(44 + rate * seconds * 2);
	file.write('RIFF', 0, 'latin1');
	file.writeUInt32LE(file.length - 8, 4);
	file.write('WAVEfmt ', 8, 'latin1');
	file.writeUInt32LE(16, 16);
	file.writeUInt16LE(1, 20);
	file.writeUInt16LE(1, 22);
	file.writeUInt32LE(rate, 24);
	file.writeUInt32LE(rate * 2, 28);
	file.writeUInt16LE(2, 32);
	file.writeUInt16LE(16, 34);
	file.write('data', 36, 'latin1');
	file.writeUInt32LE(file.length - 44, 40);
	for (let at = 0; at < rate * seconds; at++) {
		file.writeInt16LE(Math.round(9000 * loudnessAt(at / rate)), 44 + at * 2);
	}
	return file;
}

/** Loudness from 0 to 100, four times a second. */
export function peaks(): number[] {
	return Array.from({ length: seconds * 4 }, (_, n) => Math.round(100 * swellAt(n / 4)));
}

const loudnessAt = (second: number) => {
	const tone = tones[Math.floor((second * 1000) / lineMs) % tones.length] ?? 220;
	const wave = Math.sin(2 * Math.PI * tone * second) + 0.3 * Math.sin(4 * Math.PI * tone * second);
	return wave * swellAt(second);
};

/** Each line begins softly, speaks in beats, and fades. */
const swellAt = (second: number) => {
	const within = second % (lineMs / 1000);
	const arc = Math.sin((Math.PI * within) / (lineMs / 1000));
	return arc * (0.55 + 0.45 * Math.abs(Math.sin(Math.PI * within * 1.3)));
};
