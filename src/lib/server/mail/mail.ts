/** Sends mail when the operator has set `SMTP_URL`; otherwise the links are shown to be handed over by hand. */
import type { Transporter } from 'nodemailer';

export interface Mail {
	/** Whether mails leave this install at all. */
	readonly isOn: boolean;
	send(message: { to: string; subject: string; text: string }): Promise<void>;
}

/** Mail that is switched off: callers show the link instead. */
export const noMail: Mail = {
	isOn: false,
	send: () => Promise.resolve()
};

/** @param url `smtp://user:password@host:port`; @param from the address that mails come from */
export function smtpMail(url: string, from: string): Mail {
	let opening: Promise<Transporter> | undefined;
	return {
		isOn: true,
		async send(message) {
			opening ??= import('nodemailer').then(({ createTransport }) => createTransport(url));
			await (await opening).sendMail({ from, ...message });
		}
	};
}
