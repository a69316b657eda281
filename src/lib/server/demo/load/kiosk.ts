import { nobody } from '$lib/domain/access/role';
import * as cards from '../../service/card';
import * as consents from '../../service/consent';
import * as contributions from '../../service/contribution';
import * as excerpts from '../../service/excerpt';
import * as kiosks from '../../service/kiosk';
import * as moderation from '../../service/moderation';
import * as stories from '../../service/story';
import * as storytellers from '../../service/storyteller';
import { idOf, stableId } from '../ids';
import { kiosk, notes, type DemoNote } from '../kiosk';
import type { Scene } from './scene';
import { placeOf } from './stories';
import { inOneTurn } from './turn';

/** The address that the bus has on the net. */
const bus = '192.0.2.5';

/** The kiosk with its notes: one answered and claimed, one that waits. */
export async function loadKiosk(scene: Scene): Promise<void> {
	const { code } = await kiosks.create(scene.as(kiosk.author, kiosk.on), idOf.initiative, {
		id: stableId('kiosk', 0),
		title: scene.say(kiosk.title),
		questions: kiosk.questions.map((question) => scene.say(question)),
		information: scene.say(kiosk.information)
	});
	for (const note of notes) {
		await loadNote(scene, code, note);
		await loadSeen(scene, note);
	}
}

/** What was seen in a note that was let through. */
async function loadSeen(scene: Scene, { key, answered, excerpts: seen }: DemoNote) {
	if (!answered || !seen) {
		return;
	}
	const reader = scene.as(answered.by, answered.on + 2);
	const accepted = await moderation.list(reader, idOf.initiative, 'accepted');
	const note = accepted.find(({ id }) => id === noteId(key));
	if (!note) {
		return;
	}
	const { plainText } = await stories.read(reader, note.storyId);
	await inOneTurn(seen, (excerpt) =>
		excerpts.create(reader, note.storyId, {
			...placeOf(plainText, scene.say(excerpt.quote)),
			id: idOf.excerpt(`${key}.${excerpt.key}`),
			tagIds: excerpt.tags.map(idOf.tag)
		})
	);
}

/** By the note's key. */
export function noteId(key: string): string {
	return stableId(`note:${key}`, notes.find((note) => note.key === key)?.on ?? 0);
}

async function loadNote(scene: Scene, code: string, note: DemoNote): Promise<void> {
	const id = noteId(note.key);
	const passerBy = (day: number) => ({ ...scene.as(kiosk.author, day), actor: nobody });
	const input = {
		id,
		secret: stableId(`secret:${note.key}`, 0),
		answers: note.answers.map((answer) => scene.say(answer)),
		ageBand: note.ageBand,
		uses: note.uses
	};
	const card = await contributions.create(passerBy(note.on), code, input, bus);
	const { answered = { by: kiosk.author, on: note.on, answer: null }, claimed } = note;
	const reader = scene.as(answered.by, answered.on);
	const waiting = await moderation.list(reader, idOf.initiative, 'waiting');
	const found = waiting.find((one) => one.id === id);
	if (!found) {
		return;
	}
	const { storytellerId, secretName } = found;
	if (secretName !== note.secretName) {
		await storytellers.change(reader, storytellerId, { secretName: note.secretName });
	}
	if (claimed) {
		await cards.signIn(passerBy(claimed.on), card.code, bus);
		for (const [at, scope] of claimed.guardian.entries()) {
			const consentId = stableId(`consent:${note.key}:guardian:${scope}`, claimed.on * 100 + at);
			const decision = { id: consentId, scope, decision: 'yes', by: 'guardian', method: 'paper' };
			await consents.record(scene.as(answered.by, claimed.on), storytellerId, decision);
		}
	}
	if (answered.answer) {
		const decision = { to: 'accepted', answer: scene.say(answered.answer) };
		await moderation.decide(reader, id, decision);
	}
}
