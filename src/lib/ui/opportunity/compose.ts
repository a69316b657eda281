/** Fields of the composer at which an error is shown; any other is told above the form. */
export const composeFields: readonly string[] = [
	'whatIf',
	'moreOf',
	'removes',
	'towards',
	'area',
	'partnerText',
	'publicTask'
];
