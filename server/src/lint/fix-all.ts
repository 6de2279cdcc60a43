import { Draft } from '../document/draft.ts';
import type { Finding } from './finding.ts';
import { applyEdits, mergeFixes } from './fix.ts';
import type { Linter } from './linter.ts';

/** A fix may free the way for another one, but fixes of one text come to rest long before this. */
const MOST_ROUNDS = 20;

/** A text after the fixes that are accepted, again and again until none is left. Returns the text itself if there was none. */
export function fixAll(linter: Linter, text: string, declared: boolean, accept: (finding: Finding) => boolean): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = mergeFixes(linter.lint(Draft.parse(fixed), declared).findings, accept);
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}
