/** What Falk told, and what became of it. Made up. */
export const story = {
	title: 'Inden klokken fire',
	heading: 'Ved mosen',
	afterthought: ' Siden har han ikke været der.',
	paragraphs: [
		'Falk bor hos sin mor oven på en nedlagt bager. Han er tretten og har skiftet skole to gange.',
		'I frikvarteret går han rundt om bygningen, til det ringer. De andre har talt sammen hele natten, siger han, på en telefon, han ikke har.',
		'Om torsdagen er der bueskydning ude ved mosen. Dér er der helt stille indeni, siger han.',
		'Men bussen kører sidste gang klokken fire, og så er det slut. Han var der tre gange i foråret.'
	]
};

export const words = {
	alone: 'går han rundt om bygningen, til det ringer',
	calm: 'Dér er der helt stille indeni',
	bus: 'bussen kører sidste gang klokken fire',
	spring: 'bussen kører sidste gang klokken fire, og så er det slut'
};

/** What is told with another word beyond the team. */
export const mask = { words: 'mosen', instead: 'skoven' };

export const insight = {
	observation: 'Det, der giver ro, ligger langt væk',
	because: 'den sidste bus kører, før det begynder',
	soThat: 'de går glip af det sted, hvor de har det godt'
};

export const whatIf = {
	question: 'Hvad nu hvis nogen kørte til mosen om torsdagen?',
	moreOf: 'Bueskydning',
	towards: 'Skytteforeningen',
	partnerText:
		'Nogle unge vil gerne til bueskydning om torsdagen, men bussen er kørt. Vi søger voksne, der kan tage en tur hver anden uge.'
};

/** A moment of the journey; the feeling by its text. */
export const moment = {
	title: 'Bueskydning ved mosen',
	dose: 'en time om torsdagen',
	feeling: 'journey_feeling_p3'
};
