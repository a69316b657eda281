import type { Actor } from '$lib/domain/access/role';

/** Who acts for the person at the machine. */
export const operator: Actor = { kind: 'operator', userId: 'operator' };
