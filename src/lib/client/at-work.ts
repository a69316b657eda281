/** What goes on by itself, without a touch: while something is recorded, nobody counts as gone. */

let going = 0;

/** Whether something goes on now that would be cut off. */
export const isAtWork = () => going > 0;

/**
 * Something begins that needs no hands. The screen stays on meanwhile: a phone that falls asleep stops its microphone.
 *
 * @returns ends it
 */
export function beginWork(): () => void {
	going += 1;
	const letSleep = stayAwake();
	let isOver = false;
	return () => {
		if (!isOver) {
			isOver = true;
			going -= 1;
			letSleep();
		}
	};
}

/** Keeps the screen on, where the browser can; a page that was out of sight has to ask again. */
function stayAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	let isOver = false;
	const ask = async () => {
		if (document.visibilityState !== 'visible') {
			return;
		}
		const given = await navigator.wakeLock?.request('screen').catch(() => undefined);
		if (isOver) {
			await given?.release();
		} else {
			lock = given;
		}
	};
	const again = () => void ask();
	again();
	document.addEventListener('visibilitychange', again);
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
