import { ProtocolRequestType, type TextEdit } from 'vscode-languageserver';
import { fixAll as fixDraft } from '../lint/fix-all.ts';
import { FIX_ALL_REQUEST, type FixAllParams, type FixAllResult } from '../protocol.ts';
import { changedLines } from './code-actions/changed-lines.ts';
import { kindOfRule } from './code-actions/kind-of-rule.ts';
import { type Asked, answering, type Feature } from './feature.ts';

/** 自动修正全文: the edits of all safe fixes, and what they settle. */
export const fixAll: Feature = {
  capabilities: () => ({}),
  answers: [
    answering(new ProtocolRequestType<FixAllParams, FixAllResult, never, void, void>(FIX_ALL_REQUEST), {
      texts: 'checked',
      stale: 'refused',
      none: () => ({ edits: [], settled: [] }),
      answer: (asked) => ({ edits: safeFixes(asked), settled: settledKinds(asked) }),
    }),
  ],
};

export function safeFixes({ document: { draft, isDeclared }, linter }: Pick<Asked, 'document' | 'linter'>): TextEdit[] {
  return changedLines(draft.lines, fixDraft(linter, draft, isDeclared).lines);
}

/** The most frequent kind first. */
function settledKinds({ result: { findings } }: Asked): FixAllResult['settled'] {
  const counts = new Map<string, number>();
  for (const { rule, fix } of findings) {
    if (fix?.safe) counts.set(kindOfRule(rule), (counts.get(kindOfRule(rule)) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((left, right) => right.count - left.count);
}
