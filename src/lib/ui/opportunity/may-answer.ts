const answerers: readonly string[] = ['secretariat', 'facilitator', 'decider'];

/** Whether somebody with these roles moves what-ifs on. The server asks again. */
export function mayAnswer(roles: readonly string[]): boolean {
	return roles.some((role) => answerers.includes(role));
}
