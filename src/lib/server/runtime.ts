/** What the process holds once: settings, database, live hub, mail. Opened at start, closed at shutdown. */
import { clock, type Services } from './context';
import { openDb } from './db/open';
import { inProcessHub } from './live/hub';
import { noMail, smtpMail } from './mail/mail';
import { readSettings, type Settings } from './settings';

/** Opens everything that the settings name. @throws Error naming what cannot be opened */
export async function openServices(settings: Settings): Promise<Services> {
	const db = await openDb({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
	const sender = `Tråd <no-reply@${new URL(settings.origin).hostname}>`;
	return {
		...clock,
		db,
		live: inProcessHub(),
		mail: settings.smtpUrl ? smtpMail(settings.smtpUrl, sender) : noMail,
		origin: settings.origin
	};
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
		const { live, db } = await opened;
		live.close();
		db.close();
	}
}
