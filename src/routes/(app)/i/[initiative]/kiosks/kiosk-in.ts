/** The fields of the kiosk's form as the use cases read them. */
export function kioskIn(values: Record<string, string>) {
	const { id, title, information, closesOn } = values;
	const questions = (values.questions ?? '').split('\n').filter((one) => one.trim() !== '');
	return { id, title, information, closesOn, questions };
}
