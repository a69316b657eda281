/**
 * The log of who has read, and who has looked up a name, as a chain (R25): each link signs what one row said and the link
 * before it, with a key that does not lie in the database. Pure: the rows, the clock and the key come from outside.
 *
 * It shows that a row was changed or taken out, that a link was changed, taken out or moved, and that a row was put in that
 * is dated before the last link. A month whose time is over (R24), or an initiative that is gone, takes its rows along; its
 * links stay, and a link of its own says that the program did it.
 *
 * It cannot show what happened to a row before it was linked, within a minute; that a row of today was put in by somebody who
 * can write in the database, as it is linked like any other; nor that the newest links were cut off together with their
 * rows, or that an older copy of the whole database was put in its place: for that, the head is noted elsewhere from time to
 * time. Whoever holds the key can write another chain.
 */

/** Signs a text; hex. */
export type Mac = (text: string) => string;

/** A row of the log, or that a month's rows or an initiative's were taken away: the names are signed along. */
export type LinkKind = 'reading' | 'lookUp' | 'month' | 'initiative';

/** What is linked. It holds no content: not even who has read. */
export interface Linked {
	kind: LinkKind;
	/** The row's id; null for what was taken away. */
	itemId: string | null;
	initiativeId: string;
	/** `YYYY-MM`; empty for an initiative. */
	month: string;
}

/** Something that is to be linked, with all that its row says. */
export interface Entry extends Linked {
	row: readonly unknown[];
}

export interface Link extends Linked {
	/** From 1 on, without gaps. */
	n: number;
	/** When it was linked, ms. */
	at: number;
	/** Of what the row says. */
	digest: string;
	/** Of this link and the hash of the one before it. */
	hash: string;
}

export type Head = Pick<Link, 'n' | 'hash'>;

/** What a chain begins after. */
export const noHead: Head = { n: 0, hash: '' };

/** The links that follow a head, in the order of the entries. @param at now, ms */
export function chained(head: Head, entries: readonly Entry[], at: number, mac: Mac): Link[] {
	let before = head;
	return entries.map(({ row, ...linked }) => {
		const digest = digestOf(linked.kind, row, mac);
		const link = { ...linked, n: before.n + 1, at, digest };
		before = { ...link, hash: hashOf(before.hash, link, mac) };
		return before as Link;
	});
}

/** Whether a link follows the one before it, and was made with this key. */
export function follows(before: Head, link: Link, mac: Mac): boolean {
	return link.n === before.n + 1 && link.hash === hashOf(before.hash, link, mac);
}

/** How long a row may stand without a link, ms: some rounds of the job that links it. */
export const mostOutside = 600_000;

/** The moment from which rows are still to be linked; one from before it that is in no link was put in afterwards. */
export function openSince(last: Pick<Link, 'at'> | undefined, now: number): number {
	// A clock that was put back since must not leave what is read now outside.
	return last ? Math.min(last.at, now) - mostOutside : 0;
}

/** `link`: it does not follow the one before; `row`: its row was changed; `gone`: its row was taken out, and nothing says so. */
export interface Break {
	n: number;
	why: 'link' | 'row' | 'gone';
}

/** Walks a chain from its beginning, link by link, and finds where it is broken first. */
export class ChainWalk {
	#head = noHead;
	/** The first link of each month whose rows are missing. */
	readonly #gone = new Map<string, Break & Linked>();
	#broken: Break | undefined;

	constructor(private readonly mac: Mac) {}

	/** @param row what its row says today; undefined where there is none @returns false when there is no use in going on */
	step(link: Link, row: readonly unknown[] | undefined): boolean {
		if (!follows(this.#head, link, this.mac)) {
			// What comes after it cannot tell any more which rows were taken away for a reason.
			this.#gone.clear();
			this.#broken ??= { n: this.#head.n + 1, why: 'link' };
			return false;
		}
		this.#head = link;
		if (link.itemId === null) {
			this.#forgive(link);
		} else if (row === undefined) {
			const month = `${link.initiativeId} ${link.month}`;
			this.#gone.set(month, this.#gone.get(month) ?? { ...link, why: 'gone' });
		} else if (digestOf(link.kind, row, this.mac) !== link.digest) {
			this.#broken ??= { n: link.n, why: 'row' };
		}
		return true;
	}

	/** What was found, after the last link. */
	end(): { head: Head; broken: Break | undefined } {
		const all = [...this.#gone.values(), ...(this.#broken ? [this.#broken] : [])];
		const [first] = all.toSorted((a, b) => a.n - b.n);
		return { head: this.#head, broken: first && { n: first.n, why: first.why } };
	}

	#forgive({ kind, initiativeId, month }: Link): void {
		for (const [key, one] of this.#gone) {
			if (one.initiativeId === initiativeId && (kind === 'initiative' || one.month === month)) {
				this.#gone.delete(key);
			}
		}
	}
}

function digestOf(kind: LinkKind, row: readonly unknown[], mac: Mac): string {
	return mac(JSON.stringify([kind, ...row]));
}

function hashOf(before: string, link: Omit<Link, 'hash'>, mac: Mac): string {
	const { n, kind, itemId, initiativeId, month, at, digest } = link;
	return mac(JSON.stringify([before, n, kind, itemId, initiativeId, month, at, digest]));
}
