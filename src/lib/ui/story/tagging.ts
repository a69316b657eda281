/** All that it takes to tag a story. Loaded when somebody first touches the page: reading alone does without. */
export { Caret } from '$lib/client/caret.svelte';
export { Reading } from '$lib/client/reading.svelte';
export { default as Adrift } from './Adrift.svelte';
export { default as FoundWords } from './FoundWords.svelte';
export { default as ReadingDesk } from './ReadingDesk.svelte';
