import type { Line } from './line.ts';

const SENTENCE_ENDS = '。！？；：…”’）》】!?;:.)';
const NARROWEST = 16;

/** Whether a line of text ends within a sentence. */
export function breaksOff({ block, inline: { text } }: Line): boolean {
  return block === 'text' && text.length >= NARROWEST && !SENTENCE_ENDS.includes(text.charAt(text.length - 1));
}
