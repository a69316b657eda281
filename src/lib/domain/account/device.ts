/** A browser and a system in two words, so that people know their own devices in the list of sessions. */
const browsers: [RegExp, string][] = [
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];

const systems: [RegExp, string][] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/CrOS/, 'Chromebook'],
	[/Linux/, 'Linux']
];

/** @returns such as `Firefox, Windows`; empty when nothing is known */
export function deviceOf(userAgent: string): string {
	const first = (table: [RegExp, string][]) => table.find(([shape]) => shape.test(userAgent))?.[1];
	return [first(browsers), first(systems)].filter(Boolean).join(', ');
}
