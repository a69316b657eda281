/** Sends a form with a file that was packed beforehand: what the sender's own machine does is not what is measured. */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** @typedef {{ type: Record<string, string>, body: Buffer }} Packed */

/**
 * @param {Record<string, string>} fields
 * @param {Uint8Array<ArrayBuffer>} file
 * @param {string} fileName
 * @returns {Promise<Packed>}
 */
export async function packed(fields, file, fileName) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	form.set('file', new Blob([file]), fileName);
	const made = new Response(form);
	const type = { 'content-type': made.headers.get('content-type') ?? '' };
	return { type, body: Buffer.from(await made.arrayBuffer()) };
}

/**
 * @param {string} url
 * @param {Packed} form
 * @param {Record<string, string>} headers
 * @returns {Promise<string>} the answer's body
 */
export function post(url, { type, body }, headers) {
	return new Promise((resolve, reject) => {
		const options = { method: 'POST', headers: { ...headers, ...type }, agent: false };
		const sent = request(url, options, (response) => {
			void text(response).then(resolve, reject);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}
