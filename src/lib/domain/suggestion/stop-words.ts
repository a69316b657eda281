import { stemsOf } from '../search/stem';
import { foldedWords } from '../search/fold';

/** Words that hold no group together, in Danish and English: they say how something is told, not what. */
const danish = `
	ad af aldrig alle allerede alt altid anden andet andre at bare begge blev blive bliver bort burde både da dag de dem den
	denne dens der deres derfor derhen derhjemme derned derovre det dette dig din dine disse dit dog du efter eget ej eller
	ellers en end endnu ene eneste engang enhver er et fem fik fire flere fleste for fordi foran fra frem først få får få fået
	før gang gange gider giver gjorde gjort gjorde godt gå går gik gør gøre ham han hans har havde have hel hele helt hen hende
	hendes her herfra hos hun hvad hvem hver hverken hvert hvilken hvilke hvis hvor hvordan hvorfor hvornår i igen ikke imens
	imod ind inden inde ingen ingenting intet ja jeg jer jeres jo kan klokken kom komme kommer kun kunne lav lave lige lidt lille
	ligge ligger lægge lægger man mange med meget mellem men mens mere mest mig min mindre mindst mine mit mod må måske måtte
	ned nej nemt ni nogen noget nogle nok nu nye nyt nær næste næsten når nåede og også om omkring op os otte over overalt på
	rigtig rigtigt rundt sagde sammen se seks selv set ser siden sig sige siger sin sine sit sidste skal skulle slet som stadig
	stod står stå svært syv så sådan synes synes således tag tage tager temmelig ti tid til tilbage ting to tre troede ud ude
	uden under var vare ved vej vel vi via videre vil ville vist vor vores vidste ved var være været ændre én
	ønske selvom fordi`;
const english = `
	a about after again all also always am an and any are as at back be because been before being but by came can come could did
	do does done down each even ever every few for from get gets go goes going got had has have having he her here hers him his
	how i if in into is it its just know like made make many may me might more most much must my never new no nobody none not nothing anybody everybody somebody everything anything
	now of off on once one only or other our out over own put said same say says see she should since so some something still
	such take than that the their them then there these they thing things this those though through time to too two under until
	up us very want was way we well went were what when where which while who why will with without would you your`;

/** Everyday words that turn up in any story: with who, when, how much, and what everybody does. They count, but little. */
const everydayDanish = `
	mor far forældre søster bror storebror lillebror storesøster lillesøster familie barn børn dreng pige mand kvinde folk menneske
	mennesker dag uge måned år time minut aften morgen eftermiddag formiddag middag sommer vinter forår efterår mandag tirsdag
	onsdag torsdag fredag lørdag søndag weekend ferie øjeblik gang første anden tredje fjerde femte sjette stykke del halv
	stor lille gammel ung lang kort høj lav god bedre bedst dårlig værre værst nem svær hurtig langsom sen tidlig svær fin
	pæn grim sød sur glad ked rar sjov kedelig træls dum klog rigtig forkert sikker mulig umulig vigtig forskellig
	begynde starte slutte stoppe holde stå sidde finde huske glemme tænke tanke vide mene føle tro håbe vente fortælle spørge
	svare tale snakke sige kigge se høre kende hedde kalde vise bruge prøve sætte stille hente bringe åbne lukke møde
	følge falde vende løbe gå komme hjælpe arbejde leve bo bestemme ændre betyde ske lade savne ønske
	elske hade lide ringe skrive læse mangle passe
	sted hus hjem stue værelse dør gang hjørne verden side måde tilfælde ord navn spørgsmål svar hånd hoved øje øjne ansigt
	liv problem grund slags slut start hel alting kærlig
	næste sidste forrige sammen alene ofte sjældent tit nogensinde pludselig engang`;
const everydayEnglish = `
	mother mum mom father dad parent sister brother family child children kid boy girl man woman people person day week month
	year hour minute evening morning afternoon night summer winter spring autumn monday tuesday wednesday thursday friday
	saturday sunday weekend moment first second third last next half part piece big small little old young long short high low
	good better best bad worse worst easy hard quick fast slow late early nice ugly sweet angry glad happy sad funny boring
	stupid clever right wrong sure begin start end stop hold stand sit find remember forget think thought believe feel hope
	wait tell ask answer talk speak look hear know call show use try put set fetch bring open close meet follow fall turn run
	walk help work live decide change mean happen let leave miss wish love hate like write read need want
	place house home room door corner world side way word name question hand head eye face life problem reason kind whole
	together alone often seldom sometimes suddenly`;

const everydayWeight = 0.4;
const stops = new Set(foldedWords(`${danish} ${english}`));
const everyday = new Set(foldedWords(`${everydayDanish} ${everydayEnglish}`).flatMap(stemsOf));

/**
 * How much a folded word tells of what a text is about: 1 as a rule, less for everyday words, 0 for those that tell nothing.
 *
 * @param stem its Danish stem
 */
export function tellingOf(word: string, stem: string): number {
	return stops.has(word) ? 0 : everyday.has(stem) ? everydayWeight : 1;
}
