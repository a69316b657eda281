import { branchesIn } from '$lib/domain/pledge/branch';

/**
 * A partner as a form sends it: lists with commas between, the contact in fields of its own, a branch or a course on each
 * line.
 */
export function partnerIn(values: Record<string, string>) {
	const name = values['contact.name']?.trim();
	const email = values['contact.email']?.trim();
	const phone = values['contact.phone']?.trim();
	return {
		...values,
		areas: listIn(values.areas),
		branches: branchesIn(values.branches ?? ''),
		interests: listIn(values.interests),
		offers: listIn(values.offers),
		feelings: listIn(values.feelings),
		courses: coursesIn(values.courses),
		contact: name || email || phone ? { name, email, phone } : null
	};
}

function listIn(text = ''): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
}

/** `Førstehjælp, 2027-05-01` or `Førstehjælp, 1.5.2027`; without a day it does not run out. */
function coursesIn(text = '') {
	return text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const [, name, day] = /^(.*?)(?:,\s*([\d.-]+))?\s*$/.exec(line.trim()) ?? [];
			return { name: name ?? '', until: day ? isoDay(day) : null };
		});
}

function isoDay(written: string): string {
	const [, day = '', month = '', year] = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(written) ?? [];
	return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
}
