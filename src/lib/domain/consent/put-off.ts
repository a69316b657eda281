import type { Asked } from './may-we';

/** Whether the young person put the question off, and nobody has asked again since. */
export function isPutOff({ laterAt, remindedAt }: Asked): boolean {
	return laterAt !== null && laterAt > (remindedAt ?? 0);
}
