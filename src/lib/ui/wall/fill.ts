import type { Attachment } from 'svelte/attachments';

/** Tells an element how much of the window belongs to others (`--above`), so that it can fill the rest. */
export const fill: Attachment<HTMLElement> = (element) => {
	const measure = () => {
		const below = Number.parseFloat(
			getComputedStyle(element.parentElement ?? element).paddingBottom
		);
		const above = element.getBoundingClientRect().top + window.scrollY;
		element.style.setProperty('--above', `${above + below}px`);
	};
	measure();
	window.addEventListener('resize', measure);
	return () => window.removeEventListener('resize', measure);
};
