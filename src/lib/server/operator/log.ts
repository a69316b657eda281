/** The log of who has read, as the operator meets it: what `check` says of its chain, and `log anew`. */
import type { Head } from '$lib/domain/access/log-chain';
import type { Context } from '../context';
import * as chain from '../service/access-chain';
import { UsageError, type Command } from './command';

export const logAnew: Command = {
	usage: 'log anew',
	summary: 'locks the log of who has read anew, where access-log.key is lost for good',
	options: {},
	async run(open) {
		const links = await chain.beginAnew(await open());
		return {
			lines: [`The log is locked anew from today: ${links} lines. Heads noted before do not fit.`],
			data: { links }
		};
	}
};

/** What there is to note elsewhere, and what is wrong with the chain. @param noted as typed, `N:HASH` */
export async function lookOver(
	ctx: Context,
	noted: string | undefined
): Promise<{ facts: Record<string, string>; faults: string[] }> {
	const { n, hash, since, fault } = await chain.verify(ctx, noted ? headOf(noted) : undefined);
	const facts: Record<string, string> = { log: n === 0 ? '0' : `${n}:${hash}` };
	if (since !== null) facts.logSince = new Date(since).toISOString().slice(0, 10);
	return { facts, faults: fault ? [`The log of who has read: ${sentenceOf(fault)}`] : [] };
}

/** So much of a hash is enough to tell it from any other. */
const enough = 12;

function headOf(typed: string): Head {
	const [, n, hash = ''] = /^(\d{1,15}):([\da-f]+)$/.exec(typed.trim().toLowerCase()) ?? [];
	if (!Number(n) || hash.length < enough) {
		throw new UsageError(`--log is N:HASH as “check” printed it; ${enough} letters of it will do.`);
	}
	return { n: Number(n), hash };
}

function sentenceOf(fault: chain.Fault): string {
	switch (fault.why) {
		case 'key':
			return 'it cannot be checked. access-log.key is missing, or is another one.';
		case 'link':
			return `link ${fault.n} is not as it was written, or was taken out.`;
		case 'row':
			return `link ${fault.n}: its line was changed.`;
		case 'gone':
			return `link ${fault.n}: its line was taken out before its time.`;
		case 'outside':
			return `a line of ${new Date(fault.at).toISOString()} is in no link: it was put in afterwards.`;
		case 'noted':
			return `link ${fault.n} is another one than was noted.`;
		case 'short':
			return `it ends before link ${fault.n}, which was noted.`;
	}
}
