/** Day or evening as chosen on this device; else the page follows the screen. Never what the cookie says word for word. */
import type { Asked } from './cookie';

export function themeOf({ cookies }: Pick<Asked, 'cookies'>): 'light' | 'dark' | 'auto' {
	const chosen = cookies.get('theme');
	return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}
