/** Posts a letter, if mail is on. A letter that cannot be sent is logged, for the operator alone can help. */
import type { Letter } from './letter';
import type { Mail } from './mail';

/** @returns whether it was handed to the mail server */
export async function post(mail: Mail, to: string, letter: Letter): Promise<boolean> {
	if (!mail.isOn) {
		return false;
	}
	try {
		await mail.send({ to, ...letter });
		return true;
	} catch (error) {
		console.error('A mail could not be sent.', error);
		return false;
	}
}
