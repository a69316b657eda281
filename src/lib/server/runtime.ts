/** What the process holds once: settings, database, live hub, mail. Opened at start, closed at shutdown. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clock, type Services } from './context';
import { openDb } from './db/open';
import { workerImporter } from './import/importer';
import { inProcessHub } from './live/hub';
import { makerBeside } from './media/maker';
import { mediaOnDisk } from './media/media';
import { workerGrouper } from './suggestion/grouper';
import { noMail, smtpMail } from './mail/mail';
import { readSettings, type Settings } from './settings';
import { pseudonymsWith } from './pseudonym';
import { removeLeftOver } from './seal/scratch';
import { signerWith } from './signer';
import { vaultWith } from './vault';

/** Opens everything that the settings name. @throws Error naming what cannot be opened */
export async function openServices(settings: Settings): Promise<Services> {
	const db = await openDb({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
	if (settings.databaseUrl.startsWith('file:')) {
		await removeLeftOver(settings.databaseUrl.slice('file:'.length));
	}
	const folder = mediaFolder(settings);
	const sender = `Tråd <no-reply@${new URL(settings.origin).hostname}>`;
	return {
		...clock,
		db,
		live: inProcessHub(),
		media: mediaOnDisk(folder, makerBeside(folder)),
		mail: settings.smtpUrl ? smtpMail(settings.smtpUrl, sender) : noMail,
		importer: workerImporter(),
		suggestions: workerGrouper({}, settings.modelDir),
		vault: vaultWith(join(settings.dataDir, 'identity.key')),
		signer: signerWith(join(settings.dataDir, 'access-log.key')),
		pseudonyms: pseudonymsWith(join(settings.dataDir, 'research.key')),
		origin: settings.origin
	};
}

/** `MEDIA_URL` when it is a folder; else beside the database. */
function mediaFolder({ mediaUrl, dataDir }: Settings): string {
	return mediaUrl?.startsWith('file:') ? fileURLToPath(mediaUrl) : join(dataDir, 'media');
}

let opened: Promise<Services> | undefined;

/** The services of this process, opened at the first call. */
export function services(): Promise<Services> {
	opened ??= openServices(readSettings(process.env));
	return opened;
}

/** Ends live streams and lets go of the database. */
export async function closeServices(): Promise<void> {
	if (opened) {
		const { live, media, importer, suggestions, db } = await opened;
		live.close();
		importer.close();
		suggestions.close();
		media.turns.close();
		media.maker.close();
		db.close();
	}
}
