/** A partner as a form sends it: lists with commas between, the contact in fields of its own. */
export function partnerIn(values: Record<string, string>) {
	const name = values['contact.name']?.trim();
	const email = values['contact.email']?.trim();
	const phone = values['contact.phone']?.trim();
	return {
		...values,
		areas: listIn(values.areas),
		interests: listIn(values.interests),
		offers: listIn(values.offers),
		contact: name || email || phone ? { name, email, phone } : null
	};
}

function listIn(text = ''): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
}
