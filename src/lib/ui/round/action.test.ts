import { expect, it } from 'vitest';
import { actionOf } from './action';

it('an action leads back to the page as it was asked for, without the action before it', () => {
	expect(actionOf('undo', new URLSearchParams('?/decide&unit=sentences'))).toBe(
		'?/undo&unit=sentences'
	);
	expect(actionOf('undo', new URLSearchParams())).toBe('?/undo');
});
