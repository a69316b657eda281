/** The queue of notices in words, and where the things are that they point to. */
import { resolve } from '$app/paths';
import type { About } from '$lib/domain/notice/notice-kind';
import { m } from '$lib/i18n/paraglide/messages';

const folders = {
	wall: 'walls',
	insight: 'insights',
	opportunity: 'opportunities',
	story: 'stories'
} as const;

/** The page of a thing; a what-if at the step that lets it rest. @param initiative its slug */
export function aboutAt({ kind, id }: About, initiative: string) {
	const page = `/i/${initiative}/${folders[kind]}/${id}`;
	return resolve((kind === 'opportunity' ? `${page}?to=paused#where` : page) as '/');
}

/** The thing that a page is of, `wall:<id>`; empty for a page of none. */
export function aboutIn(path: string): string {
	const found = /\/i\/[^/]+\/(walls|insights|opportunities|stories)\/([0-9a-f-]{36})/.exec(path);
	const kind = Object.entries(folders).find(([, folder]) => folder === found?.[1])?.[0];
	return kind && found?.[2] ? `${kind}:${found[2]}` : '';
}

/** What hides the thing meanwhile. */
export function hideText({ kind }: About): string {
	return hide[kind]();
}

const hide: Record<About['kind'], () => string> = {
	wall: m.notice_hide_wall,
	insight: m.notice_hide_insight,
	opportunity: m.notice_hide_opportunity,
	story: m.notice_hide_story
};

const froms: Record<string, () => string> = {
	young: m.notice_from_young,
	guardian: m.notice_from_guardian,
	partner: m.notice_from_partner,
	pledger: m.notice_from_pledger,
	guest: m.notice_from_guest
};

/** Who gave it; of a young person the secret name, and of their guardian whose guardian it is. */
export function fromText(from: string, name: string): string {
	const who = froms[from]?.() ?? m.notice_from_member();
	return name ? `${who}: ${name}` : who;
}
