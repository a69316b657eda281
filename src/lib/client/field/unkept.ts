import { LocalDraft } from '../local-draft';

/** A draft that is nowhere but on the screen: in the field nothing lies on the device unencrypted. */
export class Unkept<T> extends LocalDraft<T> {
	constructor() {
		super('', '');
	}

	override read(): undefined {
		return undefined;
	}

	override write(): boolean {
		return true;
	}

	override clear(): void {
		// There is nothing to clear.
	}
}
