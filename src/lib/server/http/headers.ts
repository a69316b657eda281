/** Headers of every answer that the app renders; the hashed files of the build are public and not seen here. */

/** Sets what is missing. Pages bring a content security policy with nonces; everything else gets the strictest. */
export function secureHeaders(headers: Headers): void {
	for (const [name, value] of Object.entries(always)) {
		headers.set(name, value);
	}
	if (!headers.has('content-security-policy')) {
		headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	}
	if (!headers.get('cache-control')?.startsWith('public')) {
		headers.set('cache-control', 'private, no-store');
	}
}

const always = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not `no-referrer`: browsers then send `Origin: null` with our own forms.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-robots-tag': 'noindex, nofollow',
	'permissions-policy':
		'accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), midi=(), payment=(), usb=(), interest-cohort=()'
};
