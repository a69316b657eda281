/** Working days in words. */
import { m } from '$lib/i18n/paraglide/messages';

export const workingDays = (count: number) =>
	count === 1 ? m.notice_days_one() : m.notice_days({ count });
