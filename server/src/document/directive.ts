import { defineFact } from './fact.ts';
import { declareTrigger } from './scan.ts';

/** A suppression comment: `<!-- gongwen-disable-next-line placeholder -->`. No ids means every rule. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-line';
  readonly ids: readonly string[];
}

const DIRECTIVE = /<!--[ \t]*gongwen-(disable-next-line|disable-line|disable|enable)(?=[ \t]|-->)([^>]*)-->/gu;

/** The suppression comments of a line, in Markdown and plain text alike. */
export const directivesOf = defineFact<readonly Directive[]>({
  none: [],
  wakes: declareTrigger('<'),
  ofEveryLine: true,
  read: ({ text }) => readDirectives(text),
});

function readDirectives(text: string): readonly Directive[] {
  if (!text.includes('gongwen-')) return [];
  return [...text.matchAll(DIRECTIVE)].map((match) => ({
    kind: match[1] as Directive['kind'],
    ids: (match[2] ?? '').split(/[\s,，]+/u).filter((id) => id !== ''),
  }));
}
