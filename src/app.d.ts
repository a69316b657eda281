import type { Context } from '$lib/server/context';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** The stable name of domain/error, where the failure has one. */
			name?: string;
		}
		interface Locals {
			ctx: Context;
			/** The session of an adult who is signed in: hash of the token. */
			sessionId?: string;
		}
	}
}

export {};
