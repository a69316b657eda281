/**
 * Has the page on whom to talk to kept on this device, for when there is no network. Where no worker can be had, it needs
 * the network.
 *
 * @param isOwn whether the device is the young person's own: only then the adult is named on it
 */
export async function keepTalk(isOwn: boolean): Promise<void> {
	const { installing, waiting, active } = (await navigator.serviceWorker
		?.register('/service-worker.js?place', {
			scope: '/my',
			type: import.meta.env.DEV ? 'module' : 'classic'
		})
		.catch(() => undefined)) ?? { installing: null, waiting: null, active: null };
	(installing ?? waiting ?? active)?.postMessage(isOwn ? 'own' : 'shared');
}
