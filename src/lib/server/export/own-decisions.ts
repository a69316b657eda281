/** Each yes and no of a young person's, as it is taken along. */
import { escaped } from '$lib/domain/exchange/cell';
import type { Channel, Device, Method, ReadingLevel } from '$lib/domain/consent/record';
import type { Scope } from '$lib/domain/consent/scope';
import { ownScopeTexts } from '$lib/i18n/own-scope-text';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText, type Locale } from './words';

export interface OwnDecision {
	scope: Scope;
	decision: 'yes' | 'no';
	by: string;
	/** What the guardian was to the young person when it was said. */
	relation: string | null;
	/** ISO 8601, UTC. */
	at: string;
	method: Method;
	/** `YYYY-MM-DD` */
	expiresOn: string | null;
	/** Said of one story, picture or passage alone. */
	isForOneThing: boolean;
	place: string;
	witness: string;
	/** For whom the text was worded, on what it was answered, whether it was read aloud; null where nobody noted it. */
	readingLevel: ReadingLevel | null;
	device: Device | null;
	readAloud: boolean | null;
	/** The research project that it was about. */
	project: string | null;
	/** How one wants to be asked again. */
	channel: Channel | null;
	textVersion: string;
	language: string | null;
	/** When a later answer took its place; null while it stands. */
	replacedAt: string | null;
}

/** As lines of HTML that one reads: what was said, and below it how. */
export function decisionsTold(decisions: readonly OwnDecision[], locale: Locale): string[] {
	return decisions.map((one) => {
		const [said, how] = [lineOf(one, locale), howOf(one, locale)];
		return `${escaped(said)}<div class="about">${escaped(how)}</div>`;
	});
}

function lineOf(
	{ at, by, relation, decision, scope, project }: OwnDecision,
	locale: Locale
): string {
	const of = { locale };
	const adult = relation?.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
	return m.my_history_line(
		{
			date: dayText(locale, at),
			who: by === 'young' ? m.my_history_you({}, of) : adult || m.my_history_guardian({}, of),
			decision: decision === 'yes' ? m.guardian_said_yes({}, of) : m.guardian_said_no({}, of),
			scope: project ? m.my_scope_research_for({ name: project }, of) : ownScopeTexts[scope]({}, of)
		},
		of
	);
}

function howOf(one: OwnDecision, locale: Locale): string {
	const of = { locale };
	const { method, place, witness, device, readingLevel, readAloud, replacedAt } = one;
	return [
		one.isForOneThing && m.my_history_item({}, of),
		methods[method]({}, of),
		place,
		witness && m.consent_witnessed({ name: witness }, of),
		device && device !== 'paper' && devices[device]({}, of),
		readingLevel && levels[readingLevel]({}, of),
		readAloud && m.my_history_heard({}, of),
		one.channel && channels[one.channel]({}, of),
		one.expiresOn && m.consent_until({ date: dayText(locale, one.expiresOn) }, of),
		replacedAt && m.my_history_replaced({ date: dayText(locale, replacedAt) }, of)
	]
		.filter(Boolean)
		.join(' · ');
}

const methods = {
	paper: m.consent_method_paper,
	oral: m.consent_method_oral,
	screen: m.consent_method_screen,
	offline: m.consent_method_offline
};

const devices = {
	own: m.my_history_device_own,
	shared: m.my_history_device_shared,
	staff: m.my_history_device_staff
};

const channels = {
	letter: m.my_channel_letter,
	phone: m.my_channel_phone,
	message: m.my_channel_message,
	adult: m.my_channel_adult
};

const levels = {
	child: m.my_history_level_child,
	teen: m.my_history_level_teen,
	guardian: m.my_history_level_guardian
};
