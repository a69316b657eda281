/** Where, when and with which adult a young person meets, or met, whoever gave a pledge. */
import type { FirstMeeting } from '$lib/domain/pledge/first-meeting';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText, type Locale } from './words';

export type OwnMeetingTold = Omit<FirstMeeting, 'storytellerId'> & {
	/** Who gave the pledge. */
	with: string;
};

/** One of them as a line; some time after, only with whom and on which day. */
export function meetingTold(one: OwnMeetingTold, locale: Locale): string {
	const { with: whom, on, at: time, place, adult: name, comesAlone } = one;
	const date = dayText(locale, on);
	if (!place) {
		return `${whom}: ${date}`;
	}
	const along = comesAlone ? m.my_first_time_alone : m.my_first_time_adult;
	const of = { locale };
	return `${whom}: ${m.my_first_time_when({ date, time, place }, of)}. ${along({ name }, of)}`;
}
