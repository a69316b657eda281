import type { Idea } from '$lib/domain/opportunity/imagine';
import type { Barrier } from '$lib/domain/story/journey';
import { m } from '$lib/i18n/paraglide/messages';

const questions: Record<Barrier, (inputs: { topic: string }) => string> = {
	money: m.opportunity_idea_money,
	distance: m.opportunity_idea_distance,
	transport: m.opportunity_idea_transport,
	equipment: m.opportunity_idea_equipment,
	company: m.opportunity_idea_company,
	time: m.opportunity_idea_time
};

/** The question of a prompt: about what the words speak of, else about the bright spot as its tag is called. */
export function questionOf({ topic, brightSpot, barrier }: Idea): string {
	const about = topic ? small(topic) : `“${brightSpot}”`;
	return barrier ? questions[barrier]({ topic: about }) : m.opportunity_idea_more({ topic: about });
}

/** The concrete what-if of a prompt; empty where nobody of the register is spoken of, or does not say what they give. */
export function concreteOf({ partner }: Idea): string {
	return partner?.offer
		? m.opportunity_idea_with({ partner: partner.name, offer: small(partner.offer) })
		: '';
}

/** What a prompt rests on, in words. */
export function reasonOf({ brightSpot, held, blocked, dose }: Idea): string {
	const why = m.opportunity_idea_reason({ brightSpot, held });
	return [
		why,
		blocked > 0 ? m.opportunity_idea_blocked({ blocked }) : '',
		dose ? m.opportunity_idea_dose({ dose }) : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** Inside a sentence; what is written in capitals throughout stays so. */
const small = (text: string) =>
	/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('da') + text.slice(1) : text;
