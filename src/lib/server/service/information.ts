/** What the young person and the guardian are told about the words: how they are kept, and who answers for them. */
import { readerAged, type Information } from '$lib/domain/consent/information';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';
import { adultOf, personOfCard } from './reading';

/** For whoever has a card in hand. @throws DomainError `not_found` for staff, `not_signed_in` for nobody */
export async function mine(ctx: Context): Promise<Information> {
	const person = allow(ctx, 'information.readOwn', await personOfCard(ctx));
	const [initiative, setup, adult] = await Promise.all([
		initiatives.find(ctx.db, person.initiativeId),
		setups.find(ctx.db, person.initiativeId),
		adultOf(ctx, person.contactId)
	]);
	const name = initiative?.name ?? '';
	const controller = setup.controller || name;
	return {
		reader: ctx.actor.kind === 'guardian' ? 'guardian' : readerAged(person.ageBand),
		initiative: name,
		controller,
		contact: setup.contact || controller,
		adult: adult.name || controller,
		months: setup.retention.story ?? null,
		legalBasis: setup.legalBasis
	};
}
