/** Use cases on notes from kiosks: anybody may leave one. */
import { randomInt } from 'node:crypto';
import { readerAged } from '$lib/domain/consent/information';
import type { Scope } from '$lib/domain/consent/scope';
import { textVersion } from '$lib/domain/consent/record';
import { bandOf } from '$lib/domain/consent/rule';
import { isDomainError } from '$lib/domain/error';
import {
	answered,
	newContribution,
	scopesOf,
	type Answered,
	type NewContribution
} from '$lib/domain/kiosk/contribution';
import type { Kiosk } from '$lib/domain/kiosk/kiosk';
import { secretName } from '$lib/domain/kiosk/secret-name';
import { perKiosk } from '$lib/domain/account/slow-down';
import { parse } from '$lib/domain/text/input';
import { countUse } from '../auth/attempt';
import { codeFrom, hashCode, printedCode } from '../auth/card-code';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import * as cards from '../store/card';
import * as records from '../store/consent-record';
import * as contributions from '../store/contribution';
import * as members from '../store/member';
import * as storytellers from '../store/storyteller';
import type { MadeCard } from './card';
import { receiving } from './kiosk';
import { noteChanges } from './note-story';
import { hashInput, isRepeat } from './once';
import { adultOf } from './reading';
import { requireIntake } from './setting-up';

/**
 * Takes a note: a storyteller with a secret name, a story, what was said yes to, and a card, in one batch. Sent twice, it
 * is there once and the card is the same.
 *
 * @param typed   the kiosk's code
 * @param address where it comes from
 * @returns the card with which its maker can come back
 * @throws DomainError `not_found` for a wrong code or a closed kiosk, `required` when nothing was said, `cpr_number` and
 * `too_long` at `answers.<n>`, `too_many_requests`, `setup_missing`
 */
export async function create(
	ctx: Context,
	typed: string,
	input: unknown,
	address: string
): Promise<MadeCard> {
	allow(ctx, 'contribution.create', {});
	const kiosk = await receiving(ctx, typed, address);
	const given = parse(newContribution, input);
	const inputHash = hashInput({ kioskId: kiosk.id, ...given });
	const code = await codeFrom(ctx.db, `${given.id}:${given.secret}`);
	if (!isRepeat(await contributions.findInputHash(ctx.db, given.id), inputHash)) {
		await requireIntake(ctx, kiosk.initiativeId);
		await countUse(ctx, `kiosk:${kiosk.id}:${address}`, perKiosk);
		await keep(ctx, kiosk, given, { inputHash, codeHash: await hashCode(ctx.db, code) });
	}
	return cardOf(ctx, given.id, code);
}

/** A name may be taken between the look and the write: then another one is drawn. */
async function keep(
	ctx: Context,
	kiosk: Kiosk,
	given: NewContribution,
	hashes: { inputHash: string; codeHash: string }
): Promise<void> {
	const said = answered(kiosk.questions, given.answers, given.hasMedia);
	for (let turn = 0; ; turn++) {
		const name = secretName(() => randomInt(2 ** 32) / 2 ** 32, turn);
		if (await storytellers.findByName(ctx.db, kiosk.initiativeId, name)) {
			continue;
		}
		try {
			await ctx.db.commit(await changesFor(ctx, kiosk, given, { ...hashes, name, said }));
			return;
		} catch (error) {
			if (!isDomainError(error, 'id_taken')) {
				throw error;
			}
			if (isRepeat(await contributions.findInputHash(ctx.db, given.id), hashes.inputHash)) {
				return;
			}
			if (!String(error.data.constraint).includes('secret_name')) {
				throw error;
			}
		}
	}
}

async function changesFor(
	ctx: Context,
	kiosk: Kiosk,
	given: NewContribution,
	made: { inputHash: string; codeHash: string; name: string; said: Answered[] }
): Promise<Change[]> {
	const { initiativeId, title } = kiosk;
	const [storytellerId, at] = [ctx.newId(), ctx.now()];
	const author = `young:${storytellerId}`;
	return [
		storytellers.insert(ctx.db, {
			id: storytellerId,
			initiativeId,
			secretName: made.name,
			ageBand: bandOf(given, today(ctx)),
			contactId: await contactAt(ctx, kiosk),
			createdAt: at
		}),
		...noteChanges(ctx, {
			id: given.id,
			initiativeId,
			storytellerId,
			storyId: ctx.newId(),
			kioskId: kiosk.id,
			title,
			said: made.said,
			inputHash: made.inputHash
		}),
		...saidYesTo(given).map((scope) =>
			records.insert(ctx.db, {
				id: ctx.newId(),
				storytellerId,
				scope,
				decision: 'yes',
				by: 'young',
				method: 'screen',
				textVersion,
				readingLevel: readerAged(bandOf(given, today(ctx))),
				device: 'shared',
				recordedBy: author,
				at
			})
		),
		...cards.replace(ctx.db, {
			holder: 'young',
			id: ctx.newId(),
			storytellerId,
			codeHash: made.codeHash,
			createdBy: author,
			createdAt: at
		})
	];
}

/** Only what the child said; a guardian was not there, so below 15 the note stays closed to the uses that need one. */
function saidYesTo({ uses }: NewContribution): Scope[] {
	return ['keep', ...new Set(uses.flatMap((use) => scopesOf[use]))];
}

/** The named adult is whoever set the kiosk up, as long as they are there. */
async function contactAt(ctx: Context, { initiativeId, createdBy }: Kiosk): Promise<string | null> {
	const all = await members.list(ctx.db, initiativeId);
	return all.some(({ userId }) => userId === createdBy) ? createdBy : null;
}

async function cardOf(ctx: Context, id: string, code: string): Promise<MadeCard> {
	const { storytellerId = '' } = (await contributions.find(ctx.db, id)) ?? {};
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	const card = await cards.findLive(ctx.db, storytellerId, 'young');
	const adult = await adultOf(ctx, person?.contactId ?? null);
	return {
		id: card?.id ?? '',
		code: printedCode(code),
		url: `${ctx.origin}/card#${printedCode(code)}`,
		secretName: person?.secretName ?? '',
		...{ contact: adult.name, portrait: adult.portrait }
	};
}
