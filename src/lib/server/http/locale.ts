/** The caller's language: the cookie that pages set, else what a program asks for, else Danish. */
import type { Asked } from './cookie';

export function localeOf({ cookies, request }: Pick<Asked, 'cookies' | 'request'>): 'da' | 'en' {
	const chosen = cookies.get('locale');
	if (chosen === 'da' || chosen === 'en') {
		return chosen;
	}
	const isPage = (request.headers.get('accept') ?? '').includes('text/html');
	const wanted = request.headers.get('accept-language') ?? '';
	return !isPage && /^en\b/i.test(wanted) ? 'en' : 'da';
}
