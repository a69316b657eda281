/** What can be measured of how a page looks: what is cut off, what lies on something else, and how large what one presses is. */
import type { Page } from '@playwright/test';

/** The spacing that everybody may set for themselves (WCAG 1.4.12). */
export const ownSpacing = `* {
	line-height: 1.5 !important;
	letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Words that cannot be read whole: beside the window, cut off by their box, or under other words. */
export async function unreadable(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const aside = '.visually-hidden, .skip-link, #svelte-announcer, dialog:not([open]), svg';
		const texts = [...document.body.querySelectorAll<HTMLElement>('*')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => !element.closest(aside))
			.flatMap((element) =>
				[...element.childNodes]
					.filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
					.map((node) => ({ element, says: node.textContent?.trim() ?? '', boxes: boxesOf(node) }))
			);
		const found = texts.flatMap(({ element, says, boxes }) => [
			...(boxes.some((box) => box.left < -1 || box.right > innerWidth + 1) &&
			!scrollsSideways(element)
				? [`beside the window: ${says}`]
				: []),
			...(boxes.some((box) => isCut(element, box)) ? [`cut off: ${says}`] : [])
		]);
		const flowing = texts.filter(({ element }) => !stays(element));
		const under = flowing.flatMap((one, at) =>
			flowing
				.slice(at + 1)
				.filter((other) => one.boxes.some((a) => other.boxes.some((b) => isOver(a, b))))
				.map((other) => `over each other: ${one.says} | ${other.says}`)
		);
		return [...found, ...under].map((fault) => fault.replace(/\s+/g, ' ').slice(0, 120));

		function boxesOf(node: Node): DOMRect[] {
			const range = document.createRange();
			range.selectNodeContents(node);
			return [...range.getClientRects()].filter(({ width }) => width > 1);
		}
		function ancestorsOf(element: Element | null): Element[] {
			return element ? [element, ...ancestorsOf(element.parentElement)] : [];
		}
		function scrollsSideways(element: Element): boolean {
			return ancestorsOf(element).some((one) =>
				['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
			);
		}
		function stays(element: Element): boolean {
			return ancestorsOf(element).some((one) =>
				['sticky', 'fixed'].includes(getComputedStyle(one).position)
			);
		}
		function isCut(element: Element, text: DOMRect): boolean {
			return ancestorsOf(element).some((one) => {
				const { overflowX, overflowY } = getComputedStyle(one);
				const box = one.getBoundingClientRect();
				const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
				return (
					one !== document.body &&
					one !== document.documentElement &&
					((cuts(overflowX) && text.right > box.right + 1) ||
						(cuts(overflowY) && text.bottom > box.bottom + 4))
				);
			});
		}
		/** Letters have air above and below them: lines that stand close are not over each other. */
		function isOver(a: DOMRect, b: DOMRect): boolean {
			const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			return across > 2 && down > 7;
		}
	});
}

/** What is smaller than a thumb (48 px), or so close to something else that a thumb meets both (8 px, unless they are joined). */
export async function hardToPress(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
		const targets = [...document.querySelectorAll<HTMLElement>(pressed)]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter(
				(element) => !element.closest('.skip-link, [aria-hidden=true]') && !isInSentence(element)
			)
			.map((element) => ({ element, box: boxOf(element), name: nameOf(element) }))
			.filter(({ box }) => box.width > 0);
		const small = targets
			.filter(({ box }) => box.width < 47.5 || box.height < 47.5)
			.map(({ name, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name}`);
		const close = targets.flatMap((one, at) =>
			targets
				.slice(at + 1)
				.filter((other) => staysAbove(one.element) === staysAbove(other.element))
				.filter((other) => isClose(one.box, other.box))
				.map((other) => `close: ${one.name} | ${other.name}`)
		);
		return [...small, ...close];

		function boxOf(element: HTMLElement): DOMRect {
			const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
			const isChoice = element.matches('[type=radio], [type=checkbox]');
			const boxes = [element, ...(isChoice ? labels : [])].map((one) =>
				one.getBoundingClientRect()
			);
			const left = Math.min(...boxes.map((box) => box.left));
			const top = Math.min(...boxes.map((box) => box.top));
			const right = Math.max(...boxes.map((box) => box.right));
			const bottom = Math.max(...boxes.map((box) => box.bottom));
			return new DOMRect(left, top, right - left, bottom - top);
		}
		function isInSentence(element: HTMLElement): boolean {
			const around = element.parentElement?.textContent?.trim() ?? '';
			return (
				getComputedStyle(element).display === 'inline' &&
				around.length > (element.textContent?.trim().length ?? 0) + 8
			);
		}
		function staysAbove(element: Element | null): boolean {
			return (
				element !== null &&
				(['sticky', 'fixed'].includes(getComputedStyle(element).position) ||
					staysAbove(element.parentElement))
			);
		}
		function isClose(a: DOMRect, b: DOMRect): boolean {
			const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
			const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
			const apart = Math.max(across, down);
			return apart > 1 && apart < 7.5;
		}
		function nameOf(element: HTMLElement): string {
			const label = element instanceof HTMLInputElement && element.labels?.[0]?.textContent;
			const says = element.getAttribute('aria-label') || label || element.textContent || '';
			return `${element.tagName.toLowerCase()} ${says.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
		}
	});
}

/** What moves by itself. */
export async function moving(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		document
			.getAnimations()
			.filter(({ playState }) => playState === 'running')
			.filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 1)
			.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? '')
	);
}

/** Goes through a page with Tab; what has the focus there and does not show it by an outline. */
export async function unmarkedStops(page: Page): Promise<string[]> {
	const unmarked: string[] = [];
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	for (let stops = 0; stops < 120; stops++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return null;
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
			const isMarked = [element, label].some((one) => {
				if (!one) return false;
				const { outlineStyle, outlineWidth } = getComputedStyle(one);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
			});
			return { isMarked, html: element.outerHTML.slice(0, 100) };
		});
		if (!stop) break;
		if (!stop.isMarked) unmarked.push(stop.html);
	}
	return unmarked;
}
