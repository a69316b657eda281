/**
 * Tells of a voice that lives on this device (others send the words away to be read), as soon as it is there: browsers find
 * their voices late. Nothing is told where there is none.
 * @returns how to stop listening
 */
export function onLocalVoice(
	locale: string,
	tell: (voice: SpeechSynthesisVoice | undefined) => void
): () => void {
	if (!('speechSynthesis' in window)) {
		return () => {};
	}
	const look = () => {
		const isOurs = ({ localService, lang }: SpeechSynthesisVoice) =>
			localService && lang.toLowerCase().startsWith(locale);
		tell(speechSynthesis.getVoices().find(isOurs));
	};
	look();
	speechSynthesis.addEventListener('voiceschanged', look);
	return () => speechSynthesis.removeEventListener('voiceschanged', look);
}
