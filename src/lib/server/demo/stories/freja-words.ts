import type { StoryWords } from '../types';

/** Freja, 12 years old, in her own words; written beside her collage. */
export const frejaWords: StoryWords = {
	da: {
		title: 'Frikvarter set fra plads 14',
		blocks: [
			{ heading: 'Frokost' },
			{
				paragraph: 'Vi er 25 i min klasse. Der er 24 i chatten. Jeg kan godt regne.'
			},
			{
				paragraph:
					'I timerne er det fint nok. Der har man en plads, og læreren siger, hvem man er sammen med. Det er alt det andet. Klokken halv tolv skal vi spise, og så er der ingen, der bestemmer noget. Bordene rykker ligesom sammen uden mit. Jeg spiser langsomt. Så ser det ud, som om jeg har travlt.'
			},
			{
				paragraph:
					'Om mandagen griner de af noget, der skete i weekenden. Det skete i chatten. Jeg griner med, men lidt for sent. Ingen har smidt mig ud. Der er bare ingen, der har lukket mig ind.'
			},
			{
				paragraph:
					'Jeg sagde det til en voksen én gang. Hun sagde, at jeg bare skulle spørge dem. Hun spurgte aldrig, hvordan det gik.'
			},
			{ heading: 'Bussen' },
			{
				paragraph:
					'Bussen hjem tager 40 minutter, og det er det bedste på hele dagen. Jeg sidder på plads 14 og tegner. Vinduet er min ramme. Jeg tegner dem, der står af. En mand med en lampe uden skærm. En dame med to ens hunde. Mest tegner jeg hænder. De er de sværeste, og dem er jeg blevet god til.'
			},
			{ heading: 'Tirsdag' },
			{
				paragraph:
					'Om tirsdagen står døren til billedkunst åben efter sidste time. Kun i 20 minutter, for så skal læreren hente sin søn. Hun siger ikke så meget. Hun lægger bare papir frem. Én gang satte hun sig og tegnede ved siden af mig. Vi sagde ingenting, og det var rart.'
			},
			{
				paragraph:
					'Sidste gang kom der en pige fra b-klassen. Hun spurgte, om hun måtte låne den blå. Det måtte hun. Så var vi tre.'
			},
			{ heading: 'Mit billede' },
			{
				paragraph:
					'Jeg har lavet en collage. Alle bordene er klippet ud af gamle busplaner. Mit bord er det eneste med farver. Det er ikke, fordi jeg er ked af det. Det er, fordi der sker noget der.'
			},
			{
				paragraph:
					'I må gerne hænge billedet op. Teksten er min, den skal I ikke sende rundt. Og hvis I kan gøre noget, så lad døren stå åben lidt længere.'
			}
		]
	},
	en: {
		title: 'Break time seen from seat 14',
		blocks: [
			{ heading: 'Lunch' },
			{
				paragraph: 'We are 25 in my class. There are 24 in the chat. I can do the sum.'
			},
			{
				paragraph:
					'In lessons it is fine. You have a seat there, and the teacher says who you are with. It is all the rest. At half past eleven we eat, and then nobody decides anything. The tables sort of move together without mine. I eat slowly. Then it looks as if I am busy.'
			},
			{
				paragraph:
					'On Mondays they laugh at something that happened at the weekend. It happened in the chat. I laugh along, but a little too late. Nobody threw me out. It is just that nobody let me in.'
			},
			{
				paragraph:
					'I told an adult once. She said that I should just ask them. She never asked how it went.'
			},
			{ heading: 'The bus' },
			{
				paragraph:
					'The bus home takes 40 minutes, and it is the best part of the whole day. I sit in seat 14 and draw. The window is my frame. I draw the people who get off. A man with a lamp without a shade. A lady with two dogs just alike. Mostly I draw hands. They are the hardest, and I have become good at them.'
			},
			{ heading: 'Tuesday' },
			{
				paragraph:
					'On Tuesdays the door to the art room is open after the last lesson. Only for 20 minutes, because then the teacher has to fetch her son. She does not say much. She just puts out paper. Once she sat down and drew beside me. We said nothing, and it was nice.'
			},
			{
				paragraph:
					'Last time a girl from class B came. She asked if she could borrow the blue one. She could. Then we were three.'
			},
			{ heading: 'My picture' },
			{
				paragraph:
					'I have made a collage. All the tables are cut out of old bus timetables. My table is the only one with colours. That is not because I am sad. It is because something is going on there.'
			},
			{
				paragraph:
					'You are welcome to hang up the picture. The text is mine, do not send it around. And if you can do something, then let the door stay open a little longer.'
			}
		]
	}
};
