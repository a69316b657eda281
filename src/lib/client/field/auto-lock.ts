import { isAtWork } from '../at-work';
import { idleAfter } from '../vault/tries';

/**
 * Watches whether anybody is there: calls `lock` when nothing was touched for a while, also when the device slept or the
 * app lay in the background meanwhile. Whoever tells while it is recorded touches nothing, and is there.
 *
 * @returns ends the watch
 */
export function watchIdle(lock: () => void): () => void {
	let touchedAt = Date.now();
	let timer = setTimeout(check, idleAfter);

	function check() {
		if (isAtWork()) {
			touchedAt = Date.now();
		}
		const left = touchedAt + idleAfter - Date.now();
		clearTimeout(timer);
		if (left <= 0) {
			lock();
		} else {
			timer = setTimeout(check, left);
		}
	}

	function touch() {
		check();
		touchedAt = Date.now();
	}

	const touches = ['pointerdown', 'keydown', 'input'] as const;
	touches.forEach((name) => addEventListener(name, touch, { capture: true, passive: true }));
	document.addEventListener('visibilitychange', check);
	return () => {
		clearTimeout(timer);
		touches.forEach((name) => removeEventListener(name, touch, { capture: true }));
		document.removeEventListener('visibilitychange', check);
	};
}
