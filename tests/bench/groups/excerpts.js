/**
 * Excerpts written for this project, none from a real child: what groups are scored on. By theme; the last of each (from
 * `far` on) share no telling word with the others, as people speak of the same thing in words of their own.
 */

/** @type {Record<string, { near: string[], far: string[] }>} */
const themes = {
	'the way to school': {
		near: [
			'Jeg cykler til skole hver morgen, også når det regner. Det er den bedste del af dagen.',
			'På cyklen kan jeg tænke over tingene, inden jeg når frem til skolen.',
			'Min gamle cykel er punkteret igen, så nu må jeg gå hele vejen.',
			'Vi følges ad på cykelstien, min nabo og mig. Vi cykler om kap det sidste stykke.',
			'Mor siger, at vejen er for farlig at cykle på, fordi lastbilerne kører så stærkt.',
			'Bussen kører kun en gang i timen, så hvis jeg misser den, kommer jeg for sent i skole.',
			'Han elsker turen på cykel. Han tager altid omvejen langs åen.'
		],
		far: [
			'Vinden i ansigtet om morgenen. Så er jeg helt fri.',
			'Der er otte kilometer hver vej, og ingen kan hente mig.'
		]
	},
	'lunch and breaks alone': {
		near: [
			'I frikvarteret går jeg rundt om bygningen, så det ikke ser ud, som om jeg er alene.',
			'Jeg spiser min madpakke på toilettet, for der er ingen plads ved de andres bord.',
			'Frikvartererne er de længste minutter på hele dagen. Jeg står altid alene ved hegnet.',
			'De andre drenge vælger hold, og jeg bliver altid valgt til sidst i frikvarteret.',
			'Når vi skal spise frokost, sætter jeg mig ved læreren. Der er en plads tilbage.',
			'Hun åbner sin madpakke og kigger ned i bordet, til de andre er færdige med at spise.',
			'Ingen spørger, om jeg vil være med til noget i pausen. Så læser jeg bare alene.'
		],
		far: [
			'Der blev helt stille, da jeg kom hen til dem. Så vendte de ryggen til.',
			'Jeg har talt fliserne i gården mange gange.'
		]
	},
	sleep: {
		near: [
			'Jeg kan ikke falde i søvn om aftenen. Tankerne kører rundt, når lyset er slukket.',
			'Han sover dårligt og er træt i de første timer.',
			'Om natten vågner jeg tre eller fire gange og ligger og stirrer op i loftet.',
			'Når min lillesøster græder om natten, får ingen af os sovet.',
			'Mor siger, at jeg skal i seng klokken ni, men jeg ligger vågen til midnat.',
			'Jeg er så træt, at jeg næsten falder i søvn i dansktimen.',
			'Hun sover bedst, når døren står på klem, og lyset er tændt ude i gangen.'
		],
		far: [
			'Klokken tre er huset sort, og så tænker jeg på alt det slemme.',
			'Mine øjne svier hele formiddagen, som om der var sand i dem.'
		]
	},
	'what leisure costs': {
		near: [
			'Kontingentet er for dyrt, siger far. Vi har ikke råd til to børn i svømning.',
			'Udstyret koster over tusind kroner, og så er det kun støvlerne.',
			'Vi venter med at betale til den første, når pengene kommer ind.',
			'Jeg sagde, at jeg ikke gad med på lejren. I virkeligheden havde vi ikke penge til det.',
			'Der findes vist et tilskud til kontingent, men ingen har fortalt os, hvordan man søger.',
			'Klubben er billig, men så koster det penge at køre derud to gange om ugen.',
			'Hun fik brugt udstyr af en i klubben. Ellers var det blevet alt for dyrt.'
		],
		far: [
			'Mor kiggede på sedlen fra foreningen og lagde den bagerst i skuffen.',
			'Min fætter har det hele nyt. Jeg låner.'
		]
	},
	'changes of school': {
		near: [
			'Det er min fjerde skole. Hver gang vi flytter, begynder jeg forfra.',
			'Da jeg skiftede skole, kendte jeg ikke en eneste i den nye klasse.',
			'Vi flyttede midt i skoleåret, og jeg nåede ikke at sige farvel til min gamle klasse.',
			'Den nye lærer fik ingen papirer med fra min gamle skole. Hun vidste ingenting.',
			'Hver flytning har kostet ham de venner, han lige havde fået.',
			'Jeg gider ikke lære nye navne mere, for vi flytter jo nok igen til sommer.',
			'På den nye skole troede de, at jeg var ældre, fordi jeg er så høj.'
		],
		far: [
			'Kasserne står stadig pakket ude i gangen. Det er nemmest sådan.',
			'Første dag stod jeg foran tavlen, og alle gloede på mig.'
		]
	},
	'adults who listen': {
		near: [
			'Psykologen lyttede uden at afbryde. Det var rart at tale med en voksen på den måde.',
			'Sundhedsplejersken spørger altid, hvordan jeg har det, og hun venter på svaret.',
			'Jeg har haft otte samtaler med psykologen, og så var der ikke flere.',
			'Det er nemmere at snakke med voksne. De griner ikke, når man siger noget mærkeligt.',
			'Min kontaktperson lytter, også når jeg ikke siger så meget.',
			'Samtalerne hos sundhedsplejersken er hver anden måned. Det er for sjældent.',
			'Hver gang kommer der en ny voksen, som jeg skal fortælle det hele til igen.'
		],
		far: [
			'Hun husker, hvad min kat hedder. Det betyder noget.',
			'Pedellen lod mig hjælpe med at skrue hylder op, og imens kom det hele ud.'
		]
	},
	animals: {
		near: [
			'Hunden ved altid, når jeg er ked af det. Så lægger den hovedet på mit knæ.',
			'Hver eftermiddag går jeg tur med naboens hund, og så møder jeg folk.',
			'På rideskolen er der en hest, som kun vil have grimen på af mig.',
			'Vores kat sover i min seng. Den spinder, til jeg er rolig.',
			'Jeg vil gerne arbejde med dyr, når jeg bliver stor. Dyr bliver ikke sure på en.',
			'Hun strigler hesten i en hel time og siger ikke noget imens.',
			'Da hunden døde, var der ingen at gå tur med mere.'
		],
		far: [
			'Kaninerne venter på mig bag ved laden, og jeg har en gulerod i lommen.',
			'I stalden lugter der af halm, og mine skuldre falder helt ned.'
		]
	},
	'reading and homework': {
		near: [
			'Bogstaverne flytter sig, når jeg læser højt. Så siger jeg, at jeg har ondt i halsen.',
			'Vi har lektier for hver dag, men der er ingen derhjemme, der kan hjælpe mig med dem.',
			'Jeg er ordblind, men det fandt de først ud af i femte klasse.',
			'I lektiecaféen får jeg hjælp til at læse opgaven, og så kan jeg godt selv regne den.',
			'Diktaten er det værste. Jeg staver alt forkert, og så bliver der rettet med rødt.',
			'Han læser langsomt og opgiver, før han når ned til bunden af siden.',
			'Min bror læser lektierne højt for mig, når han har tid.'
		],
		far: [
			'Arket er helt hvidt, når de andre afleverer.',
			'Med ørebøffer på kan jeg høre historien i stedet, og så er jeg lige så klog.'
		]
	},
	'games and screens': {
		near: [
			'Vi spiller online hver aften, og der er jeg en af de bedste på holdet.',
			'Mine rigtige venner er dem, jeg spiller med på nettet. De bor i andre lande.',
			'Far tager telefonen fra mig klokken otte, fordi jeg glor på skærm hele dagen.',
			'I spillet bestemmer jeg selv, hvem jeg er. Der er ingen, der kender mig.',
			'Der blev delt et billede af mig i gruppen på telefonen, og alle skrev grimme ting.',
			'Han spiller computer til langt ud på natten og glemmer at spise.',
			'Vi byggede en hel by i spillet, min ven og mig, selv om vi sad hver for sig ved skærmen.'
		],
		far: [
			'Headsettet på, og så forsvinder resten af verden.',
			'De lavede en ny tråd uden mig, og jeg kunne se, at de skrev.'
		]
	}
};

/** @typedef {{ id: string, text: string, theme: string }} Labelled */

/**
 * All of them, mixed as they would come.
 * @type {Labelled[]}
 */
export const excerpts = Object.entries(themes)
	.flatMap(([theme, { near, far }]) => [...near, ...far].map((text) => ({ theme, text })))
	.map((one, at) => ({ ...one, id: `e${String((at * 37) % 81).padStart(3, '0')}` }))
	.sort((a, b) => (a.id < b.id ? -1 : 1));
