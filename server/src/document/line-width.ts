const SENTENCE_END = /[。！？；：…”’）》】!?;:.)]$/u;
const NARROWEST = 16;

/** How wide a text is, in full-width characters. */
export function widthOf(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at += 1) halves += text.charCodeAt(at) < 0x100 ? 1 : 2;
  return Math.round(halves / 2);
}

/** Whether a line ends within a sentence. */
export function breaksOff(text: string): boolean {
  return text.length >= NARROWEST && !SENTENCE_END.test(text);
}
