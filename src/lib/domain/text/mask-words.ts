/** Short lists for suggesting masks. They only suggest: what they miss, people mark by hand. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Danish first names, old and new, and the commonest of families who came here. */
export const firstNames = words(`
	Aase Abdul Abdi Adam Adrian Agnes Ahmad Ahmed Aisha Albert Aleksander Alexander Alfred Ali Alma Alva Alberte Amalie Amanda Amina
	Amir Anders Andrea Andreas Ane Anita Anja Ann Anna Anne Annemarie Annette Anton Arthur Asger Asta Astrid August Aya Ayaan Bent Bente
	Benjamin Birgit Birgitte Birthe Bjarne Bo Bodil Bertil Camilla Carl Caroline Carsten Cecilie Charlotte Christian Christina
	Christoffer Claus Clara Conrad Dagmar Daniel David Dennis Ditte Dorte Dorthe Ebbe Eddie Elias Elin Ella Ellen Ellie Elisabeth Else
	Emil Emilie Emily Emma Erik Esben Ester Esther Eva Eigil Fatima Felix Filip Finn Flemming Frederik Frederikke Freja Frida Frode
	Gitte Grethe Gudrun Gunnar Gustav Hannah Hanne Hans Hassan Heidi Helena Helle Henning Henriette Henrik Holger Hugo Hussein Ibrahim
	Ida Inge Inger Ingrid Isabella Ismail Ivan Jacob Jakob Jan Jannik Jasmin Jens Jeppe Jesper Jette Joakim Johan Johanne Johannes John
	Jonas Jonathan Josef Josefine Julie Julius Jytte Jørgen Jørn Kaj Kamilla Karen Karin Karl Karla Karoline Kasper Katrine Kenneth Khadija Kim
	Kirsten Kirstine Klaus Knud Konrad Kristian Kristina Kristine Kristoffer Lars Lasse Laura Laurits Layla Lea Leah Leif Lena Lene Leo Leonora
	Lily Line Linda Lise Lisbeth Liv Liva Lone Lotte Louise Luca Lucas Lukas Luna Lærke Mads Magnus Mahmoud Maja Malene Malik Malou
	Malthe Maren Margit Margrethe Maria Mariam Marianne Marie Marius Martin Marwa Mathias Mathilde Max Maya Melina Merete Mette Mia Michael Mie
	Mikael Mikkel Mikkeline Milas Mille Mina Mogens Mohamed Mohammad Mohammed Morten Mustafa Naja Nadia Nanna Nanna Natalie Niels Nikolaj
	Nina Noah Noor Nora Nour Nynne Ole Olga Olivia Omar Oscar Oskar Osman Otto Patrick Paul Peder Per Pernille Peter Pia Poul Preben Rasmus Rebecca
	Rikke Robert Rosa Rune Ruth Ryan Samir Sander Sanne Sara Sarah Sebastian Selma Signe Sigrid Sigurd Silje Simon Simone Sofia Sofie Søren
	Solveig Stefan Steen Stine Storm Susanne Sven Svend Tanja Theo Theodor Thea Theis Thomas Thor Tina Tine Tobias Tom Tommy Torben Tove Trine
	Troels Ulla Ulrik Uffe Valdemar Valdemar Vera Verner Victor Victoria Vigga Vigo Viggo Viktor Viktoria Vilma Villads Ville William Willy
	Xenia Yasmin Younes Yusuf Zahra Zainab Zara Zeynep Åge Åse Ahsen Aksel Axel Alvin Anker Arne Arvid Bastian Billie Bjørk Bjørn Elliot Elmer
	Emmy Erika Esma Filippa Gry Hjalmar Hjalte Ingeborg Iben Jonna Kaya Kian Lauge Loui Louie Lui Marcus Markus Merle Milo Nelly Nicklas
	Niklas Nikoline Nohr Oda Philip Pelle Petra Ronja Saga Silas Sonja Svea Sylvester Tilde Uma Vega Vester Vita Walter Wilma`);

/** Towns and regions; neighbourhoods and streets are known by their endings. */
export const places = words(`
	Aabenraa Aalborg Aarhus Albertslund Allerød Amager Assens Ballerup Billund Bornholm Brønderslev Brøndby Danmark Djursland Dragør
	Egedal Esbjerg Fanø Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Fyn Faaborg Gentofte Gladsaxe Glostrup
	Greve Gribskov Grenaa Grindsted Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Hobro Holbæk Holstebro Horsens
	Hvidovre Hørsholm Ikast Ishøj Jylland Kalundborg Kerteminde Kolding København Køge Langeland Lejre Lemvig Lolland Lyngby Læsø Mariagerfjord
	Middelfart Morsø Nakskov Norddjurs Nordfyn Nordjylland Nyborg Nykøbing Næstved Nørrebro Odder Odense Odsherred Randers Rebild Ringkøbing
	Ringsted Roskilde Rudersdal Rødovre Samsø Silkeborg Sjælland Skanderborg Skive Skjern Slagelse Solrød Sorø Stevns Struer Svendborg Syddjurs
	Sønderborg Sønderjylland Thisted Tønder Taastrup Valby Vallensbæk Varde Vejen Vejle Vesterbro Viborg Vordingborg Ærø Østerbro Aarup`);

/** Endings of names of places, each with what may stand instead; in Danish. */
export const placeEndings: readonly (readonly [ending: RegExp, instead: string])[] = [
	[/(?:skolen|skole|friskole)$/, 'skolen'],
	[/(?:gymnasium|gymnasiet)$/, 'gymnasiet'],
	[/(?:klubben|klub)$/, 'klubben'],
	[/(?:hallen|hal)$/, 'hallen'],
	[/(?:børnehaven|børnehave|vuggestuen)$/, 'børnehaven'],
	[/(?:sygehus|hospital|hospitalet)$/, 'sygehuset'],
	[/(?:kirke|kirken)$/, 'kirken'],
	[
		/(?:vej|vejen|gade|gaden|stræde|allé|torv|torvet|pladsen|parken|kvarteret|vænget|bakken)$/,
		'[sted]'
	]
];

/** Names that are ordinary words too: at the beginning of a sentence they say nothing. */
export const everyday = words(
	'Assens Ask Bent Bo Greve Gry Hans Kim Liv Lone Luna Max Odder Per Rune Saga Sander Skive Storm Tom Varde Vega Vejen Vera'
);

/** Written with a capital in the middle of a sentence and nobody's name. */
export const capitalised = words(`
	I De Dem Deres Gud Jul Påske Dansk SFO PPR BUP AKT HPV ADHD TV PC IT OK DVD CPR DR SMS USA EU FN
	Facebook Instagram Snapchat TikTok YouTube Discord Minecraft Roblox Fortnite Netflix Google LEGO Lego Playstation PlayStation Xbox
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays January February March April May June July August September October November
	December English Danish Christmas Easter God Mum Dad Mom Mummy Daddy Grandma Grandpa Granny Mr Mrs Ms Miss I'm I've I'd I'll`);
