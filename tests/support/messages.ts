/** Before the tests: the messages are compiled, in the shape that loads fastest. */
import { compileMessages } from '../../src/operator/messages.js';

export default function made(): Promise<void> {
	return compileMessages('locale-modules');
}
