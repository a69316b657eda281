import type { StoryWords } from '../types';

/** Karla Holm, 7 years old, drew while she told; the fieldworker wrote it down. */
export const karlaWords: StoryWords = {
	da: {
		title: 'Pandekager om søndagen',
		blocks: [
			{
				paragraph:
					'Karla er 7 år. Hun tegner, mens hun fortæller. Først tegner hun huset. Så tegner hun tre mennesker ved et bord.'
			},
			{
				paragraph:
					'»Det er om søndagen,« siger hun. »Så laver vi pandekager.« Mor laver dejen, og Elias vender dem. Karla tæller. De spiser ved vinduet en hel time, og ingen skal nå noget. Telefonen ligger i en skuffe.'
			},
			{ heading: 'Vinduet' },
			{
				paragraph:
					'I vinduet står mors planter. Der er en tomat, en mynte og en, der ikke har noget navn. Karla vander dem hver dag. »Mor ved alt om planter,« siger hun. »Hun kan høre, når de er tørstige.« Mor griner og siger, at det kan hun ikke. Hun ser det på bladene.'
			},
			{ heading: 'De andre dage' },
			{
				paragraph:
					'Ikke alle dage er søndag. Nogle dage kommer der en dame med en taske. Så skal Karla gå ind på sit værelse. Hun tegner en lukket dør. »Bagefter er mor stille,« siger hun.'
			},
			{
				paragraph:
					'I skolen har hun en ven. De spiser frokost sammen. Men når Karla har været væk, sidder vennen hos en anden. »Så skal jeg spørge forfra.«'
			},
			{
				paragraph:
					'Karla ville gerne gå til dans. Dansen ligger på den anden side af byen, og der er ingen til at følge hende. Så danser hun i køkkenet. Der er plads, når stolene er væk.'
			},
			{
				paragraph:
					'Sundhedsplejersken så hende i 1. klasse. Hun spurgte, om Karla sov godt. Karla sagde ja, for det var lettest.'
			},
			{
				paragraph:
					'Til sidst tegner hun en stor have med en port. »Der må alle komme ind. Mor bestemmer, hvor tingene skal stå.«'
			}
		]
	},
	en: {
		title: 'Pancakes on Sundays',
		blocks: [
			{
				paragraph:
					'Karla is 7 years old. She draws while she tells. First she draws the house. Then she draws three people at a table.'
			},
			{
				paragraph:
					'“That is Sunday,” she says. “Then we make pancakes.” Mum makes the batter, and Elias turns them. Karla counts. They eat by the window for a whole hour, and nobody has to be anywhere. The phone is in a drawer.'
			},
			{ heading: 'The window' },
			{
				paragraph:
					'In the window are the plants that Mum grows. There is a tomato, a mint and one that has no name. Karla waters them every day. “Mum knows all about plants,” she says. “She can hear when they are thirsty.” Mum laughs and says that she cannot. She sees it on the leaves.'
			},
			{ heading: 'The other days' },
			{
				paragraph:
					'Not all days are Sunday. Some days a lady comes with a bag. Then Karla has to go to her room. She draws a closed door. “After that Mum is quiet,” she says.'
			},
			{
				paragraph:
					'At school she has a friend. They eat lunch together. But when Karla has been away, the friend sits with somebody else. “Then I have to ask all over again.”'
			},
			{
				paragraph:
					'Karla would like to dance. The dance class is on the other side of town, and there is nobody to take her. So she dances in the kitchen. There is room when the chairs are gone.'
			},
			{
				paragraph:
					'The school nurse saw her in 1st grade. She asked if Karla slept well. Karla said yes, for that was easiest.'
			},
			{
				paragraph:
					'At the end she draws a big garden with a gate. “Everybody may come in there. Mum decides where the things go.”'
			}
		]
	}
};
