/**
 * Loaded before a server under test, so that its clock can be put forward: whoever started it sends how many
 * milliseconds, and hears back when that holds.
 */
const RealDate = Date;
let ahead = 0;

class MovedDate extends RealDate {
	/** @param {[] | ConstructorParameters<typeof Date>} given */
	constructor(...given) {
		if (given.length === 0) super(MovedDate.now());
		else super(...given);
	}

	/** @override */
	static now() {
		return RealDate.now() + ahead;
	}
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (MovedDate));

process.on('message', (forward) => {
	ahead += Number(forward);
	process.send?.('moved');
});
// It does not keep a server running that was asked to end.
process.channel?.unref();
