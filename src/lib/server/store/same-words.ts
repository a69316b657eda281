/** Which excerpts carry some of the same words: `haveTheSame` of domain/story/same-words as a condition over two rows. */
import { sql, type SQL } from 'drizzle-orm';

/** True where two rows of `excerpt`, named by their aliases in the query, have some of the same. */
export function haveTheSame(one: string, other: string): SQL {
	const [a, b] = [of(one), of(other)];
	const inText = sql`((${a.start} < ${b.end} and ${b.start} < ${a.end})
		or ((${a.state} = 'adrift' or ${b.state} = 'adrift') and ${a.quote} <> '' and ${b.quote} <> ''
			and (instr(${a.quote}, ${b.quote}) > 0 or instr(${b.quote}, ${a.quote}) > 0)))`;
	const onMedia = sql`(case when ${a.shape} is null or ${b.shape} is null then ${a.shape} is ${b.shape}
		else (${boxesMeet(a.shape, b.shape)}) end)`;
	return sql`(${a.id} = ${b.id} or (${a.storyId} = ${b.storyId} and ${a.mediaId} is ${b.mediaId}
		and (case when ${a.mediaId} is null then ${inText} else ${onMedia} end)))`;
}

function of(alias: string) {
	const column = (name: string) => sql.raw(`"${alias}"."${name}"`);
	return {
		id: column('id'),
		storyId: column('story_id'),
		mediaId: column('media_id'),
		start: column('start'),
		end: column('end'),
		quote: column('quote'),
		state: column('state'),
		shape: column('shape')
	};
}

/** `overlaps` of domain/story/shape; a stretch of time has no height, so any two share it. */
function boxesMeet(one: SQL, other: SQL): SQL {
	const [a, b] = [boxOf(one), boxOf(other)];
	return sql`${a.left} < ${b.right} and ${b.left} < ${a.right} and ${a.top} < ${b.bottom} and ${b.top} < ${a.bottom}`;
}

function boxOf(shape: SQL) {
	const corner = (pick: 'min' | 'max', axis: 0 | 1) =>
		sql
			.raw(`(select ${pick}(p.value ->> ${axis}) from json_each(`)
			.append(sql`${shape}, '$.points') p)`);
	return {
		left: sql`coalesce(${shape} ->> 'from', ${shape} ->> 'x', ${corner('min', 0)})`,
		right: sql`coalesce(${shape} ->> 'to', (${shape} ->> 'x') + (${shape} ->> 'width'), ${corner('max', 0)})`,
		top: sql`coalesce(${shape} ->> 'y', ${corner('min', 1)}, 0)`,
		bottom: sql`coalesce((${shape} ->> 'y') + (${shape} ->> 'height'), ${corner('max', 1)}, 1)`
	};
}
