import { Draft } from '../document/draft.ts';
import type { Finding, TextEdit } from './finding.ts';
import { mergeFixes } from './fix.ts';
import type { Linter } from './linter.ts';

/** A fix may free the way for another one, but fixes of one text come to rest long before this. */
const MOST_ROUNDS = 20;

/** A draft after all safe fixes, again and again until none is left. They stay inside their lines: line by line it is the same draft. Returns the draft itself if there was none. */
export function fixAll(linter: Linter, draft: Draft, declared: boolean): Draft {
  let fixed = draft;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = fixed;
    fixed = fixOnce(before, linter.lint(before, declared).findings);
    if (fixed === before) break;
  }
  return fixed;
}

/** A draft after as many safe fixes of its findings as fit together; the draft itself if there was none. */
export function fixOnce(draft: Draft, findings: readonly Finding[]): Draft {
  const edits = mergeFixes(findings, ({ fix }) => fix?.safe === true);
  return edits.length === 0 ? draft : draft.rewrite(rewrittenLines(draft, edits));
}

const TERMINATOR = /\r\n|\n|\r/gu;

/** A text after all safe fixes, its terminators as they were. */
export function fixText(linter: Linter, text: string, declared: boolean): string {
  const draft = Draft.parse(text);
  const { lines } = fixAll(linter, draft, declared);
  if (lines === draft.lines) return text;
  const terminators = [...(text.match(TERMINATOR) ?? []), ''];
  return lines.map((line, number) => line.text + (terminators[number] ?? '')).join('');
}

/** The texts of the lines that edits change. The edits are in order, none touches another. */
function rewrittenLines({ lines }: Draft, edits: readonly TextEdit[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let at = 0; at < edits.length; ) {
    const line = (edits[at] as TextEdit).range.start.line;
    const text = lines[line]?.text ?? '';
    let rewritten = '';
    let from = 0;
    for (let edit = edits[at]; edit?.range.start.line === line; edit = edits[++at]) {
      rewritten += text.slice(from, edit.range.start.character) + edit.newText;
      from = edit.range.end.character;
    }
    texts.set(line, rewritten + text.slice(from));
  }
  return texts;
}
