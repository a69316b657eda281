import type { Words } from './types';

/** What a partner says of itself in its own words, and its local branches. */
export interface DemoPartnerWords {
	weCan?: Words;
	weMay?: Words;
	weWillNot?: Words;
	branches?: { name: Words; area: Words }[];
}

const town = { da: 'Lindaa by', en: 'Lindaa town' };
const fjord = { da: 'Fjordsiden', en: 'The fjord side' };
const hills = { da: 'Bakkerne', en: 'The hills' };

/** By the partner's key. */
export const partnerWords: Record<string, DemoPartnerWords> = {
	culture: {
		weCan: {
			da: 'Betale kontingent med et fritidspas, og finde en ledig time i hallen.',
			en: 'Pay a membership with a leisure pass, and find a free hour in the sports hall.'
		},
		weMay: {
			da: 'Give fritidspas til børn, som skolen eller sundhedsplejen henviser.',
			en: 'Give a leisure pass to children whom the school or the nurse refers.'
		}
	},
	nurses: {
		weCan: {
			da: 'Spørge et barn, om det vil være med, når vi alligevel taler sammen.',
			en: 'Ask a child whether it wants to join, when we are talking anyway.'
		},
		weMay: {
			da: 'Henvise, når barnet og en forælder har sagt ja.',
			en: 'Refer, when the child and a parent have said yes.'
		},
		weWillNot: {
			da: 'Fortælle videre, hvad et barn har sagt til os.',
			en: 'Pass on what a child has told us.'
		},
		branches: [
			{ name: { da: 'Familieafdelingen', en: 'Family department' }, area: town },
			{ name: { da: 'Sundhedsplejen', en: 'School health service' }, area: town }
		]
	},
	solsikken: {
		weCan: {
			da: 'Have hallen åben tre eftermiddage om ugen, og værkstedet om aftenen.',
			en: 'Keep the hall open three afternoons a week, and the workshop in the evening.'
		},
		weMay: {
			da: 'Tage alle fra 4. klasse og op, også dem, der ikke er meldt ind.',
			en: 'Take everybody from the 4th grade up, also those who are not members.'
		},
		branches: [
			{ name: { da: 'Solsikken', en: 'Solsikken' }, area: town },
			{ name: { da: 'Ungdomsskolen i Lindaa', en: 'Lindaa Youth School' }, area: fjord }
		]
	},
	shooting: {
		weCan: {
			da: 'Tage to nye børn ad gangen, fra ti år. Vi har gevær og briller til låns.',
			en: 'Take two new children at a time, from the age of ten. Rifle and goggles are on loan.'
		},
		weMay: {
			da: 'Lade et barn skyde, når en instruktør står ved siden af.',
			en: 'Let a child shoot with an instructor at its side.'
		},
		weWillNot: {
			da: 'Køre børn hjem. Det må nogen andre gøre.',
			en: 'Drive children home. Somebody else has to.'
		}
	},
	cycling: {
		weCan: {
			da: 'Tage seks børn med om onsdagen. To af os kører bagerst.',
			en: 'Take six children along on Wednesdays. Two of us ride at the back.'
		},
		weMay: {
			da: 'Cykle på små veje, når det er lyst.',
			en: 'Ride on small roads in daylight.'
		},
		branches: [
			{ name: { da: 'Medvind Bakkerne', en: 'Tailwind Hills' }, area: hills },
			{ name: { da: 'Medvind Fjorden', en: 'Tailwind Fjord' }, area: fjord }
		]
	},
	football: {
		weCan: {
			da: 'Tage imod to nye børn på hvert hold og give dem en fast makker.',
			en: 'Receive two new children in each team, and give them a steady mate.'
		},
		weMay: {
			da: 'Lade det første halve år være gratis.',
			en: 'Let the first six months be free.'
		},
		weWillNot: {
			da: 'Spørge, hvorfor et barn kommer. Det er nok, at det har lyst.',
			en: 'Ask why a child comes. It is enough that it wants to.'
		},
		branches: [
			{ name: { da: 'Fjordlyn By', en: 'Fjordlyn Town' }, area: town },
			{ name: { da: 'Fjordlyn Havnen', en: 'Fjordlyn Harbour' }, area: fjord }
		]
	},
	friends: {
		weCan: {
			da: 'Følge et barn til træning to gange om ugen i et halvt år.',
			en: 'Go along with a child to training twice a week for six months.'
		},
		weMay: {
			da: 'Gå, cykle og tage bussen sammen med barnet.',
			en: 'Walk, ride a bike and take the bus with the child.'
		},
		weWillNot: {
			da: 'Have børn med hjem. Og vi skriver ikke journal.',
			en: 'Take children home. And we do not write records.'
		},
		branches: [
			{ name: { da: 'Følgevennerne By', en: 'Walk-along Friends Town' }, area: town },
			{ name: { da: 'Følgevennerne Fjord', en: 'Walk-along Friends Fjord' }, area: fjord },
			{ name: { da: 'Følgevennerne Bakke', en: 'Walk-along Friends Hills' }, area: hills }
		]
	},
	lifts: {
		weCan: {
			da: 'Køre tirsdag og torsdag, når nogen siger til dagen før.',
			en: 'Drive on Tuesdays and Thursdays, when we hear the day before.'
		},
		weWillNot: {
			da: 'Køre alene med et barn, vi ikke kender endnu.',
			en: 'Drive alone with a child we do not know yet.'
		}
	},
	bikes: {
		weCan: {
			da: 'Låne fire racercykler ud og gøre dem klar hver gang.',
			en: 'Lend four racing bikes and make them ready each time.'
		},
		weWillNot: {
			da: 'Stå på et banner for det.',
			en: 'Stand on a banner for it.'
		}
	},
	joinery: {
		weCan: {
			da: 'Have en ung i værkstedet om lørdagen, fra 15 år.',
			en: 'Have one young person in the workshop on Saturdays, from the age of 15.'
		},
		weWillNot: {
			da: 'Lade unge under 18 bruge rundsaven.',
			en: 'Let anybody under 18 use the table saw.'
		}
	},
	garden: {
		weCan: {
			da: 'Have en i praktik ad gangen, ung eller forælder.',
			en: 'Have one trainee at a time, young or parent.'
		},
		weMay: {
			da: 'Være kontaktperson for en familie.',
			en: 'Be the contact person of a family.'
		},
		weWillNot: {
			da: 'Tage folk ind for at fylde et hul i vagtplanen.',
			en: 'Take people in to fill a gap in the rota.'
		}
	},
	scouts: {
		weCan: {
			da: 'Ringe til et nyt barn hver mandag den første måned.',
			en: 'Ring a new child each Monday of the first month.'
		},
		weMay: {
			da: 'Tage børn med på tur, når vi er to voksne.',
			en: 'Take children on trips when there are two of us.'
		}
	},
	choir: {
		weCan: {
			da: 'Tage alle, der vil synge. Ingen prøve.',
			en: 'Take all who want to sing. No audition.'
		}
	},
	pensioners: {
		weCan: {
			da: 'Lave morgenmad til tyve, to dage om ugen.',
			en: 'Make breakfast for twenty, two days a week.'
		},
		weWillNot: {
			da: 'Gøre det, som skolen har en lønnet til.',
			en: 'Do what the school has somebody paid for.'
		}
	}
};
