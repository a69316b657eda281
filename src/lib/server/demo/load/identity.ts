import * as contacts from '../../service/contact-key';
import * as identities from '../../service/identity';
import { idOf } from '../ids';
import type { Scene } from './scene';

/** The real name of the one who may be contacted until 18, looked up once for a letter. All of it is made up. */
export async function loadIdentity(scene: Scene): Promise<void> {
	await loadContact(scene);
	const emil = idOf.storyteller('emil');
	const tove = scene.as('tove', 560);
	if ((await identities.read(tove, emil)).isKept) {
		return;
	}
	const reach = { da: 'Hans mor, efter klokken 17', en: 'His mother, after 5 pm' };
	await identities.keep(tove, emil, { name: 'Anton Kjærsgaard', reach: scene.say(reach) });
	const reason = {
		da: 'Værkstedet skulle sende en kontrakt hjem',
		en: 'The workshop had to send a contract home'
	};
	await identities.lookUp(scene.as('tove', 563), emil, { reason: scene.say(reason) });
}

/** How research can find Selma again, who said yes to both once she had turned 18. */
async function loadContact(scene: Scene): Promise<void> {
	const selma = idOf.storyteller('selma');
	const tove = scene.as('tove', 594);
	if ((await contacts.read(tove, selma)).isKept) {
		return;
	}
	const reach = {
		da: 'selma@example.org, eller hendes søster',
		en: 'selma@example.org, or her sister'
	};
	await contacts.keep(tove, selma, { reach: scene.say(reach) });
}
