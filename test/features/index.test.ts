import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../server/src/features/index.ts';

const ANSWERS = FEATURES.flatMap(({ answers }) => answers);

describe('the features', () => {
  it('answer each request once', () => {
    const methods = ANSWERS.map(({ method }) => method);
    expect(new Set(methods).size).toBe(methods.length);
  });

  it('tell an editor of each capability once', () => {
    const told = FEATURES.flatMap(({ capabilities }) =>
      Object.keys(capabilities({ textDocument: { diagnostic: {} } })),
    );
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain('diagnosticProvider');
  });

  it('have a policy, which this table holds', () => {
    const policy = (texts: string, stale: string) =>
      ANSWERS.filter((one) => one.texts === texts && one.stale === stale).map(({ method }) => method);
    expect(policy('any', 'settled')).toEqual(['textDocument/diagnostic']);
    expect(policy('checked', 'last-known')).toEqual(['textDocument/completion']);
    expect(policy('any', 'newest')).toEqual([
      'textDocument/documentSymbol',
      'textDocument/foldingRange',
      'gongwen/exportWord',
    ]);
    expect(policy('checked', 'newest')).toEqual(['textDocument/semanticTokens/full', 'gongwen/placeholders']);
    expect(policy('any', 'refused')).toEqual([
      'textDocument/selectionRange',
      'textDocument/hover',
      'gongwen/structure',
      'workspace/executeCommand',
      'gongwen/snippets',
    ]);
    expect(policy('checked', 'refused')).toEqual([
      'textDocument/codeAction',
      'gongwen/fixAll',
      'textDocument/semanticTokens/range',
      'textDocument/inlayHint',
      'gongwen/place',
      'gongwen/section',
    ]);
  });
});
