/**
 * What stands in a form of the own place although it has not arrived: it was refused just now, or typed when the place closed.
 *
 * @param form what came of sending
 * @param kept what was kept of the page
 */
export function unsentIn<Form extends { message?: string | undefined }, Kept>(
	form: Form | null,
	kept: Kept
): Extract<Form, { message: string }> | Kept | null {
	if (!form) return kept;
	return form.message === undefined ? null : (form as Extract<Form, { message: string }>);
}
