/** A note being written at a kiosk: which step one stands at, and what was said. It lives in this page and nowhere else. */
import { longestAnswer } from '$lib/domain/kiosk/contribution';
import { holdsCpr } from '$lib/domain/text/cpr';
import { lengthOf } from '$lib/domain/text/canonical';

/** What keeps a note from being sent, by the name of the error. */
export interface NoteProblem {
	name: string;
	/** The question it belongs to; -1 when it concerns the whole note. */
	question: number;
}

export class KioskNote {
	/** 0: the welcome; then a step for each question; one to draw or speak; last, who may see it. */
	step = $state(0);
	answers = $state<string[]>([]);
	isSending = $state(false);
	#problem = $state.raw<NoteProblem>();

	constructor(private readonly questions: number) {
		this.answers = Array.from({ length: questions }, () => '');
	}

	get last(): number {
		return this.questions + 2;
	}

	get problem(): NoteProblem | undefined {
		return this.#problem;
	}

	/** On to the next step, unless something stands here that may not be kept: that is said at its field. */
	next(): void {
		const question = this.step - 1;
		const name = question < 0 ? undefined : problemIn(this.answers[question] ?? '');
		this.#problem = name ? { name, question } : undefined;
		if (!name) {
			this.step = Math.min(this.step + 1, this.last);
		}
	}

	back(): void {
		this.#problem = undefined;
		this.step = Math.max(this.step - 1, 0);
	}

	/** The server, or the way to it, said no: one stands where it can be mended, and nothing is lost. */
	refuse(name: string, field = ''): void {
		const question = Number(/^answers\.(\d+)/.exec(field)?.[1] ?? -1);
		this.#problem = { name, question };
		if (question >= 0) {
			this.step = question + 1;
		}
	}
}

function problemIn(answer: string): string | undefined {
	if (holdsCpr(answer)) {
		return 'cpr_number';
	}
	return lengthOf(answer) > longestAnswer ? 'too_long' : undefined;
}
