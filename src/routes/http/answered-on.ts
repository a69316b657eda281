/** How the own pages were answered on (R10). */
import type { RequestEvent } from '@sveltejs/kit';
import type { Device } from '$lib/domain/consent/record';
import * as devices from '$lib/server/service/own-device';
import { heldBy } from './visit';

/** On what somebody answers as far as they have said so, and whether it was read aloud to them before. */
export async function answeredOn(
	event: Pick<RequestEvent, 'cookies' | 'locals'>,
	values: Record<string, string>
): Promise<{ device: Device | null; readAloud: boolean }> {
	const { owner } = await devices.mine(event.locals.ctx, heldBy(event).visit);
	return {
		device: owner === 'own' || owner === 'shared' ? owner : null,
		readAloud: values.readAloud === 'yes'
	};
}
