import { expect, test } from 'vitest';
import { lixFor } from './lix-target';

test('a text is as easy as the youngest of its readers needs it', () => {
	expect(lixFor(['15-17', '6-9', '18+'])).toBe(15);
	expect(lixFor(['13-14'])).toBe(25);
	expect(lixFor([])).toBe(25);
});
