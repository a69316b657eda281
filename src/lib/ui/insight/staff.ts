const staff: readonly string[] = ['secretariat', 'facilitator', 'fieldworker'];
const askers: readonly string[] = ['secretariat', 'facilitator'];

/** Whether somebody with these roles writes insights, what-ifs and partners. The server asks again. */
export function isStaff(roles: readonly string[]): boolean {
	return roles.some((role) => staff.includes(role));
}

/** Whether somebody with these roles asks partners and moves pledges on. */
export function isAsker(roles: readonly string[]): boolean {
	return roles.some((role) => askers.includes(role));
}
