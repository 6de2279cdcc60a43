import type { Fact } from './fact.ts';
import { declareTrigger, isOneOf } from './scan.ts';

const SENTENCE_END = declareTrigger('。！？；：…”’）》】!?;:.)');
const NARROWEST = 16;

/** Whether a line of text ends within a sentence. */
export const breaksOff: Fact<boolean> = {
  none: false,
  of({ block, inline: { text } }) {
    return block === 'text' && text.length >= NARROWEST && !isOneOf(text.charCodeAt(text.length - 1), SENTENCE_END);
  },
};
