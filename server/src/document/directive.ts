import { defineFact } from './fact.ts';
import { declareTrigger } from './scan.ts';

/** A suppression comment: `<!-- gongwen-disable-next-line placeholder -->`. No ids means every rule. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-line';
  readonly ids: readonly string[];
}

const DIRECTIVE = /<!--[ \t]*gongwen-(disable-next-line|disable-line|disable|enable)(?=[ \t]|-->)([^<>]*)-->/gu;

const NO_DIRECTIVES: readonly Directive[] = [];

/** The suppression comments of a line, in Markdown and plain text alike. */
export const directivesOf = defineFact({
  none: NO_DIRECTIVES,
  wakes: declareTrigger('<'),
  ofEveryLine: true,
  read({ text }) {
    const found = readDirectives(text);
    return found.length === 0 ? NO_DIRECTIVES : found;
  },
});

function readDirectives(text: string): readonly Directive[] {
  return [...text.matchAll(DIRECTIVE)].map((match) => ({
    kind: match[1] as Directive['kind'],
    ids: (match[2] ?? '').split(/[\s,，]+/u).filter((id) => id !== ''),
  }));
}
