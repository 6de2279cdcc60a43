/** A suppression comment: `<!-- gongwen-disable-next-line placeholder -->`. No ids means every rule. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-line';
  readonly ids: readonly string[];
}

const DIRECTIVE = /<!--[ \t]*gongwen-(disable-next-line|disable-line|disable|enable)(?=[ \t]|-->)([^>]*)-->/gu;

/** Reads the suppression comments of one line, in Markdown and plain text alike. */
export function readDirectives(text: string): readonly Directive[] {
  if (!text.includes('gongwen-')) return [];
  return [...text.matchAll(DIRECTIVE)].map((match) => ({
    kind: match[1] as Directive['kind'],
    ids: (match[2] ?? '').split(/[\s,，]+/u).filter((id) => id !== ''),
  }));
}
