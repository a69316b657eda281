const answerers: readonly string[] = ['secretariat', 'facilitator', 'decider'];
const deciders: readonly string[] = ['secretariat', 'decider'];

/** Whether somebody with these roles moves what-ifs on. The server asks again. */
export function mayAnswer(roles: readonly string[]): boolean {
	return roles.some((role) => answerers.includes(role));
}

/** Whether somebody with these roles may write down a decision-maker's answer. */
export function mayDecide(roles: readonly string[]): boolean {
	return roles.some((role) => deciders.includes(role));
}
