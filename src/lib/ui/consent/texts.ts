/** Scopes, bands and reasons in words. */
import { guardians, type Relations } from '$lib/domain/consent/custody';
import type { Headline, Said, ScopeOverview, Standstill } from '$lib/domain/consent/overview';
import { deciders, type AgeBand, type Decider } from '$lib/domain/consent/rule';
import type { Channel, Device, Method, Proof, ReadingLevel } from '$lib/domain/consent/record';
import type { Scope } from '$lib/domain/consent/scope';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { scopeTexts } from '$lib/i18n/scope-text';
import { atStart } from '../base/at-start';
import { dayText } from '../base/day';
import { guardianText } from './guardian-text';

type Text = () => string;

const insideTexts: Record<Scope, Text> = {
	keep: m.scope_keep_in,
	team: m.scope_team_in,
	workshop: m.scope_workshop_in,
	partner: m.scope_partner_in,
	quote: m.scope_quote_in,
	artworkWorkshop: m.scope_artwork_workshop_in,
	exhibition: m.scope_exhibition_in,
	report: m.scope_report_in,
	research: m.scope_research_in,
	followUp: m.scope_follow_up_in,
	keepMedia: m.scope_keep_media_in,
	linkMeasures: m.scope_link_measures_in,
	archive: m.scope_archive_in
};

export const scopeName = (scope: Scope) => scopeTexts[scope].name();
/** A use, with the name of the research project where it was for one. */
export const useName = (scope: Scope, project: string) =>
	project ? `${scopeName(scope)} (${project})` : scopeName(scope);
export const scopeWhat = (scope: Scope) => scopeTexts[scope].what();

type Named = Pick<ScopeOverview, 'scope' | 'project'>;

/** A use, with the research project where it is about one. */
export const viewName = ({ scope, project }: Named) =>
	project ? m.scope_research_for(project) : scopeName(scope);
export const viewWhat = ({ scope, project }: Named) =>
	project ? m.scope_research_about({ ...project, date: dayText(project.until) }) : scopeWhat(scope);
/** Names a use in a form and in a list: `team`, or `research` and the project. */
export const viewKey = ({ scope, project }: Named) => (project ? `${scope} ${project.id}` : scope);

/** Scopes under their headings, as they are asked for. */
export const scopeGroups: { title: Text; scopes: Scope[] }[] = [
	{ title: m.consent_group_core, scopes: ['keep', 'team', 'workshop', 'partner', 'quote'] },
	{
		title: m.consent_group_show,
		scopes: ['artworkWorkshop', 'exhibition', 'report', 'research']
	},
	{
		title: m.consent_group_last,
		scopes: ['followUp', 'keepMedia', 'linkMeasures', 'archive']
	}
];

const bandTexts: Record<AgeBand, Text> = {
	'0-5': m.band_0_5,
	'6-9': m.band_6_9,
	'10-12': m.band_10_12,
	'13-14': m.band_13_14,
	'15-17': m.band_15_17,
	'18+': m.band_18
};

export const bandText = (band: AgeBand) => bandTexts[band]();

/** @param relation what a guardian is to the young person */
export const deciderText = (by: Decider, relation?: string | null) =>
	by === 'young' ? m.consent_by_young() : atStart(guardianText(by, relation));

export const methodTexts: Record<Method, Text> = {
	paper: m.consent_method_paper,
	oral: m.consent_method_oral,
	screen: m.consent_method_screen,
	offline: m.consent_method_offline
};

export const levelTexts: Record<ReadingLevel, Text> = {
	child: m.consent_level_child,
	teen: m.consent_level_teen,
	guardian: m.consent_level_guardian
};

export const deviceTexts: Record<Exclude<Device, 'paper'>, Text> = {
	own: m.consent_device_own,
	shared: m.consent_device_shared,
	staff: m.consent_device_staff
};

export const channelTexts: Record<Channel, Text> = {
	letter: m.consent_channel_letter,
	phone: m.consent_channel_phone,
	message: m.consent_channel_message,
	adult: m.consent_channel_adult
};

/** How somebody wants to be asked again, and until when: `brev, til 3. maj 2027`; empty where nobody said. */
export function contactText(channel: Channel | null, until: string | null): string {
	return [
		channel ? channelTexts[channel]() : '',
		until ? m.consent_until({ date: dayText(until) }) : ''
	]
		.filter(Boolean)
		.join(', ');
}

/** On what, in whose wording, and whether it was heard; what the method says already is not said again. */
export function heardTexts({ readingLevel, device, readAloud }: Proof): string[] {
	return [
		...(device && device !== 'paper' ? [deviceTexts[device]()] : []),
		...(readingLevel ? [levelTexts[readingLevel]()] : []),
		...(readAloud ? [m.consent_heard()] : [])
	];
}

/** Where it was given, who vouches for it, and on which text. */
export function proofTexts(proof: Proof): string[] {
	const { place, witness, textVersion, textHash, language } = proof;
	const hash = (textHash ?? '').slice(0, 8);
	return [
		place,
		witness && m.consent_witnessed({ name: witness }),
		...heardTexts(proof),
		m.consent_text_read({ version: textVersion, hash }).trim(),
		languageName(language)
	].filter((text) => text !== '');
}

/** Since when something else stands in the place of a record: `afløst 3. maj 2026`. Nothing for what stands. */
export function replacedTexts<R extends { id: string; at: number; replacedBy: string | null }>(
	record: R,
	all: readonly R[]
): string[] {
	const next = all.find(({ id }) => id === record.replacedBy);
	return next ? [m.consent_replaced({ date: dayText(next.at) })] : [];
}

function languageName(language: string | null): string {
	const names = new Intl.DisplayNames(getLocale(), { type: 'language' });
	return language ? (names.of(language) ?? language) : '';
}

/** Why a use is closed, each reason once: `mangler ja fra far`. */
export function reasonsText({ said, closedBy }: ScopeOverview, relations: Relations): string {
	const list = new Intl.ListFormat(getLocale());
	const adults = Object.entries(ofGuardian).flatMap(([word, text]) => {
		const who = guardians.filter((by) => said[by] === word);
		return who.length > 0
			? [text({ who: list.format(who.map((by) => guardianText(by, relations[by]))) })]
			: [];
	});
	return [
		ofYoung[said.young]?.() ?? '',
		...adults,
		closedBy ? m.consent_closed_by({ scope: scopeName(closedBy) }) : ''
	]
		.filter(Boolean)
		.join(', ');
}

const ofYoung: Partial<Record<Said, Text>> = {
	none: m.consent_lacks_young,
	no: m.consent_refused_young,
	expired: m.consent_expired_young,
	anew: m.consent_anew_young
};
const ofGuardian = {
	none: m.consent_lacks_guardian,
	no: m.consent_refused_guardian,
	expired: m.consent_expired_guardian
};

/** One line on where somebody's consent stands. */
export function headlineText(line: Headline, relations: Relations): string {
	if (line.kind === 'none') {
		return m.consent_line_none();
	}
	const scope = insideTexts[line.scope]();
	switch (line.kind) {
		case 'waiting':
			return line.by === 'young'
				? m.consent_line_wait_young({ scope })
				: m.consent_line_wait_guardian({ scope, who: guardianText(line.by, relations[line.by]) });
		case 'open':
			return m.consent_line_open({ scope });
		case 'closed':
			return m.consent_line_closed({ scope });
	}
}

/** What is shut, and who is missing: `Venter på far: spærret for forskning.` Empty when nothing stands still. */
export function standstillText({ waitsFor, refusedBy }: Standstill, relations: Relations): string {
	const list = new Intl.ListFormat(getLocale());
	const told = deciders.flatMap((by) => {
		const isYoung = by === 'young';
		return [
			[by, waitsFor[by], isYoung ? m.consent_still_young : m.consent_still_guardian],
			[by, refusedBy[by], isYoung ? m.consent_still_no_young : m.consent_still_no_guardian]
		] as const;
	});
	return told
		.filter(([, scopes]) => scopes.length > 0)
		.map(([by, scopes, text]) =>
			text({
				who: by === 'young' ? '' : guardianText(by, relations[by]),
				scopes: list.format(scopes.map((one) => insideTexts[one]()))
			})
		)
		.join(' ');
}
