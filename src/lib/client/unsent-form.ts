/** What stands on the page and was not sent: of the first form in which somebody has written, as it would be sent. */
export function unsent(): string {
	for (const form of document.querySelectorAll('form')) {
		const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written);
		if ([...fields].some(({ value, defaultValue }) => value !== defaultValue)) {
			const words = [...new FormData(form)].filter((one): one is [string, string] => {
				return typeof one[1] === 'string';
			});
			return new URLSearchParams(words).toString();
		}
	}
	return '';
}

const written = 'textarea, input[type="text"], input[type="email"]';
