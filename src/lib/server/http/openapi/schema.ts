/** JSON Schemas for the API's description: from the very valibot schemas that check what comes in, and from short shapes. */
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

export type Schema = Record<string, unknown>;

const config: ConversionConfig = {
	target: 'draft-2020-12',
	// What comes in may be looser than what it becomes (digits in a string …): the description tells the strict form.
	typeMode: 'output',
	errorMode: 'ignore',
	overrideAction: ({ valibotAction: action, jsonSchema }) => {
		const { type, requirement } = action as { type: string; requirement?: number };
		if (type === 'max_code_points') {
			return { ...jsonSchema, maxLength: requirement };
		}
		return type === 'min_code_points' ? { ...jsonSchema, minLength: requirement } : undefined;
	}
};

/** The schema of what comes in, as `parse` checks it. */
export function bodyOf(schema: GenericSchema): Schema {
	const { $schema: _, ...described } = toJsonSchema(schema, config) as Schema;
	return described;
}

const words: Record<string, Schema> = {
	text: { type: 'string' },
	whole: { type: 'integer' },
	number: { type: 'number' },
	yes: { type: 'boolean' },
	uuid: { type: 'string', format: 'uuid' },
	time: { type: 'string', format: 'date-time' },
	date: { type: 'string', format: 'date' },
	thing: { type: 'object' }
};

/** One word of a shape: `text`, `uuid[]`, `date|null`; a `?` at its end leaves the field out at times. */
type Word = string | Schema;

/** An object that is answered. Fields may be added to it at any time, so others are allowed. */
export function shape(fields: Record<string, Word>): Schema {
	const required = Object.keys(fields).filter((name) => !isOptional(fields[name]));
	const properties = Object.fromEntries(
		Object.entries(fields).map(([name, word]) => [name, schemaOf(word)])
	);
	return { type: 'object', properties, required };
}

/** One of a few words. */
export function oneOf(options: readonly string[]): Schema {
	return { type: 'string', enum: [...options] };
}

export function arrayOf(items: Schema): Schema {
	return { type: 'array', items };
}

/** A page of a list: `next` is the cursor of the following one. */
export function pageOf(item: Schema): Schema {
	return shape({ items: arrayOf(item), next: 'text|null' });
}

const isOptional = (word: Word | undefined) => typeof word === 'string' && word.endsWith('?');

function schemaOf(word: Word): Schema {
	if (typeof word !== 'string') {
		return word;
	}
	const name = word.replace(/\?$/, '');
	if (name.endsWith('|null')) {
		return { anyOf: [schemaOf(name.slice(0, -'|null'.length)), { type: 'null' }] };
	}
	if (name.endsWith('[]')) {
		return arrayOf(schemaOf(name.slice(0, -'[]'.length)));
	}
	const known = words[name];
	if (!known) {
		throw new Error(`A shape of the API names ${name}, which is no type.`);
	}
	return known;
}
