const touches = ['pointermove', 'pointerdown', 'keydown'];

/** An attachment that calls once, when somebody first moves, points or types anywhere in the page. */
export function wakeOnTouch(wake: () => void) {
	return () => {
		const asleep = new AbortController();
		const onTouch = () => {
			asleep.abort();
			wake();
		};
		for (const touch of touches) {
			addEventListener(touch, onTouch, { signal: asleep.signal, passive: true });
		}
		return () => asleep.abort();
	};
}
