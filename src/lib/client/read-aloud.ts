/** Whether something was read aloud on this visit: what is answered afterwards says so. Browser only. */
let isHeard = false;

/** Told when reading begins, and when somebody else takes over. */
export function noteHeard(heard: boolean): void {
	isHeard = heard;
}

/** Says in a form that is sent whether the texts were read aloud before. */
export function tellHeard(form: FormData): void {
	if (isHeard) {
		form.set('readAloud', 'yes');
	}
}
