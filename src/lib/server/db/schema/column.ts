/** Column shapes that every noun shares. */
import { customType, integer, text } from 'drizzle-orm/sqlite-core';

/** A UUID in lower case. */
export const id = () => text().notNull();

/** A moment in time: milliseconds since 1970 (UTC). */
export const ms = () => integer();

/** A calendar date, `YYYY-MM-DD`. */
export const day = (name?: string) => (name ? text(name) : text());

const jsonType = <T>() =>
	customType<{ data: T; driverData: string }>({
		dataType: () => 'text',
		toDriver: (value) => JSON.stringify(value),
		fromDriver: (value) => JSON.parse(value) as T
	});

/** A value stored as JSON text. */
export const json = <T>(name?: string) => (name ? jsonType<T>()(name) : jsonType<T>()());

/** Optimistic lock: grows by one at each change; see `Db.commit` and `guardVersion`. */
export const version = () => integer().notNull().default(1);

/** sha-256 of the input that made the row: tells a repeated create from a clash of ids. Erased with the words. */
export const inputHash = () => text();
