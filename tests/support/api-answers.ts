/** All that can be read of the canary's initiative in the built server, at every address that the API has. */
import { api } from './api-table';
import { canaries, type Asker, type Ids } from './canary';

const initiative = 'sammen-om-lindaa';
const exportsTried = ['csv', 'json', 'html'].flatMap((format) => [
	`/initiatives/${initiative}/exports/${format}?what=excerpts&purpose=team`,
	`/initiatives/${initiative}/exports/${format}?what=story&purpose=team`,
	`/initiatives/${initiative}/exports/${format}?what=wall&purpose=workshop`
]);

export async function everyAnswer(
	{ origin, headers }: Asker,
	ids: Ids
): Promise<{ path: string; body: string }[]> {
	const listed = Object.entries(api)
		.filter(([path, methods]) => methods.GET && !/events|exports/.test(path))
		.map(([path]) => path.replace('[initiative]', initiative))
		.map((path) => path.replace(/^\/([\w-]+)\/\[id\]/, (_, noun) => `/${noun}/${ids[noun]}`))
		.filter((path) => !path.includes('undefined'));
	const searched = canaries.map((word) => `/initiatives/${initiative}/search?q=${word}`);
	const followed = `/opportunities/${ids.running}/follow-ups`;
	const taken = exportsTried.map((path) => `${path}&story=${ids.stories}&wall=${ids.walls}`);
	return Promise.all(
		[...listed, ...searched, ...taken, followed].map(async (path) => {
			const answer = await fetch(`${origin}/api/v1${path}`, { headers });
			return { path, body: await answer.text() };
		})
	);
}
