import type { StoryWords } from '../types';

/** Mina Yilmaz-Lund, 6 years old: told on the carpet, with a fox of felt; the fieldworker wrote it down. */
export const minaWords: StoryWords = {
	da: {
		title: 'Ræven, der kan to sprog',
		blocks: [
			{
				paragraph:
					'Mina er 6 år. Hun har en ræv i lommen. Den er af filt, og den har kun ét øje. »Den hører alt,« siger hun. »Men den siger det ikke videre.«'
			},
			{ heading: 'Bedstemor' },
			{
				paragraph:
					'Om torsdagen kommer bedstemor. Hun tager skoene af og fortæller. Hun fortæller på to sprog, og ræven forstår dem begge. Historien bliver aldrig færdig. »Det er med vilje,« siger Mina. »For så skal hun komme igen.«'
			},
			{ heading: 'Trappen' },
			{
				paragraph:
					'En mandag i foråret ville far op ad trappen, og så kunne hans ben ikke. Nu står sengen i stuen. Mor løfter og vasker og ringer. Om aftenen sidder hun på kanten af badet med telefonen i hånden. Hun ringer ikke til nogen. Hun sidder der bare.'
			},
			{
				paragraph:
					'Om morgenen holder Mina fast i mors lomme og vil ikke ind i klassen. »Hvis jeg slipper, sker der måske noget,« siger hun til ræven.'
			},
			{
				paragraph:
					'Inde ved reolen ligger der en stor pude. Der sidder Sofus. Han siger ikke noget, men han flytter sig altid lidt, når hun kommer. Så er der plads til to og en ræv.'
			},
			{ heading: 'En aften' },
			{
				paragraph:
					'Vi kom tidligt, før det blev værre. Mor sagde først, at de klarede det. Så så hun ned i sin kop. »En aften,« sagde hun. »Hvis jeg bare havde én aften.«'
			},
			{
				paragraph:
					'Nu kommer der en om onsdagen. Hun spiller kort med Mina og far, og mor går ud ad døren med sin ketcher under armen. Far øver sig i at gå. I går tog han fire trin. Mina talte højt.'
			}
		]
	},
	en: {
		title: 'The fox that knows two languages',
		blocks: [
			{
				paragraph:
					'Mina is 6 years old. She has a fox in her pocket. It is made of felt, and it has only one eye. “It hears everything,” she says. “But it does not pass it on.”'
			},
			{ heading: 'Grandma' },
			{
				paragraph:
					'On Thursdays Grandma comes. She takes off her shoes and tells a story. She tells it in two languages, and the fox gets both. The story never ends. “She does that on purpose,” Mina says. “For then she has to come again.”'
			},
			{ heading: 'The stairs' },
			{
				paragraph:
					'One Monday in spring Dad was going up the stairs, and then his leg would not. Now the bed is in the living room. Mum lifts and washes and makes calls. At night she sits on the edge of the bath with the phone in her hand. She does not call anybody. She just sits there.'
			},
			{
				paragraph:
					'In the morning Mina holds on to the pocket of Mum’s coat and will not go in. “If I let go, something may happen,” she tells the fox.'
			},
			{
				paragraph:
					'Inside, by the shelf, there is a big cushion. That is where Sofus sits. He does not say a thing, but he always moves a bit when she comes. Then there is room for two and a fox.'
			},
			{ heading: 'One evening' },
			{
				paragraph:
					'We came early, before it got worse. At first Mum said that they were fine. Then she looked down into her cup. “One evening,” she said. “If I just had one evening.”'
			},
			{
				paragraph:
					'Now somebody comes on Wednesdays. She plays cards with Mina and Dad, and Mum goes out of the door with her racket under her arm. Dad works on his walk. Last night he took four steps. Mina counted out loud.'
			}
		]
	}
};
