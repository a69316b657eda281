import { refusal, type Problem } from './http';

/**
 * Sends a form with a file and tells how far it is; `fetch` can't.
 *
 * @param path below `/api/v1`
 * @param onprogress told from 0 to 1
 * @throws Refused, Unreached
 */
export function upload<T>(
	path: string,
	form: FormData,
	onprogress: (share: number) => void
): Promise<T> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', `/api/v1${path}`);
		request.responseType = 'json';
		request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0);
		request.onload = () => {
			const answer: unknown = request.response;
			if (request.status >= 200 && request.status < 300) {
				resolve(answer as T);
			} else {
				const problem = (answer ?? {}) as Partial<Problem>;
				reject(refusal(request.status, problem, request.statusText));
			}
		};
		request.onerror = () => reject(refusal(0, {}, ''));
		request.send(form);
	});
}
