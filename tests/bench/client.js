/** Talks HTTP to the server under test: connections that stay open, as little of its own as can be. */
import { Agent, request } from 'node:http';

/**
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer
 */

export class Client {
	/** Lets go of what lies idle before the server does, which keeps it for 75 s. */
	#agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: 30_000 });

	/**
	 * @param {string} origin
	 * @param {Record<string, string>} headers sent with everything
	 */
	constructor(origin, headers) {
		this.origin = origin;
		this.headers = headers;
	}

	/**
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [content] sent as JSON
	 * @param {Record<string, string>} [headers]
	 * @returns {Promise<Answer>}
	 */
	send(method, path, content, headers = {}) {
		const body = content === undefined ? undefined : Buffer.from(JSON.stringify(content));
		const type = body && { 'content-type': 'application/json', 'content-length': body.length };
		return new Promise((resolve, reject) => {
			const sent = request(
				this.origin + path,
				{ method, agent: this.#agent, headers: { ...this.headers, ...type, ...headers } },
				(response) => {
					/** @type {Buffer[]} */
					const parts = [];
					response.on('data', (part) => parts.push(part));
					response.on('error', reject);
					response.on('end', () =>
						resolve({
							status: response.statusCode ?? 0,
							headers: response.headers,
							body: Buffer.concat(parts)
						})
					);
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
	}

	/**
	 * Sends and expects success; gives what the answer says.
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [content]
	 */
	async json(method, path, content) {
		const { status, body } = await this.send(method, path, content);
		if (status >= 300) throw new Error(`${method} ${path} → ${status} ${body}`);
		return body.length > 0 ? JSON.parse(body.toString()) : undefined;
	}

	/**
	 * Listens to a stream of events.
	 * @param {string} path
	 * @param {(text: string) => void} hear
	 * @param {() => void} [onend] the server has ended it, or is gone
	 * @returns {Promise<() => void>} resolved when the stream is open; ends it
	 */
	listen(path, hear, onend = () => undefined) {
		return new Promise((resolve, reject) => {
			const sent = request(
				this.origin + path,
				{ headers: this.headers, agent: false },
				(response) => {
					response.setEncoding('utf8');
					response.on('data', hear);
					response.on('error', () => undefined);
					response.on('close', onend);
					resolve(() => sent.destroy());
				}
			);
			sent.on('error', reject);
			sent.end();
		});
	}

	close() {
		this.#agent.destroy();
	}
}
