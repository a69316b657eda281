/** A view of excerpts that somebody keeps, for themselves or for the team. */
import * as v from 'valibot';
import { line, parse, text, uuid } from '../text/input';
import { excerptView, fieldsOf, queryOf } from './excerpt-filter';

export const newSavedView = v.object({
	id: v.optional(uuid),
	name: line(80),
	/** As it stands in the address. */
	query: v.optional(v.union([v.literal(''), text(4000)]), ''),
	isShared: v.optional(v.boolean('invalid'), false)
});

export const savedViewChange = v.object({
	name: v.optional(line(80)),
	isShared: v.optional(v.boolean('invalid'))
});

export interface SavedView {
	id: string;
	initiativeId: string;
	ownerId: string;
	ownerName: string;
	name: string;
	query: string;
	isShared: boolean;
	version: number;
}

/** A query as it is kept: checked, in one order, and without what a view does not know. @throws DomainError `invalid` … */
export function kept(query: string): string {
	return queryOf(parse(excerptView, fieldsOf(new URLSearchParams(query))));
}
