/** The words of the set-up's questions and answers. Each by its name: looked up by a composed one, all texts would be loaded. */
import type { KeptClass, LegalBasis, Purpose, SetupQuestion } from '$lib/domain/initiative/setup';
import { m } from '$lib/i18n/paraglide/messages';

type Text = () => string;

export const questions: Record<SetupQuestion, { title: Text; hint: Text }> = {
	controller: { title: m.setup_controller, hint: m.setup_controller_hint },
	contact: { title: m.setup_contact, hint: m.setup_contact_hint },
	legalBasis: { title: m.setup_legalBasis, hint: m.setup_legalBasis_hint },
	ages: { title: m.setup_ages, hint: m.setup_ages_hint },
	retention: { title: m.setup_retention, hint: m.setup_retention_hint },
	safeguarding: { title: m.setup_safeguarding, hint: m.setup_safeguarding_hint },
	suppression: { title: m.setup_suppression, hint: m.setup_suppression_hint }
};

export const purposeNames: Record<Purpose, Text> = {
	fieldwork: m.setup_purpose_fieldwork,
	workshop: m.setup_purpose_workshop,
	sharing: m.setup_purpose_sharing,
	research: m.setup_purpose_research
};

export const basisNames: Record<LegalBasis, Text> = {
	publicTask: m.setup_basis_publicTask,
	consent: m.setup_basis_consent,
	legitimateInterest: m.setup_basis_legitimateInterest,
	legalObligation: m.setup_basis_legalObligation,
	notUsed: m.setup_basis_notUsed
};

export const keptNames: Record<KeptClass, Text> = {
	story: m.setup_kept_story,
	identity: m.setup_kept_identity,
	partner: m.setup_kept_partner,
	log: m.setup_kept_log
};
