import { describe, expect, it } from 'vitest';
import { directivesOf } from '../../server/src/document/directive.ts';
import { Draft } from '../../server/src/document/draft.ts';

const directivesIn = (text: string) => Draft.parse(text).lines.flatMap((line) => directivesOf.of(line));

describe('a suppression comment', () => {
  it('names its rules', () => {
    expect(directivesIn('<!-- gongwen-disable-line placeholder, range-dash -->')).toEqual([
      { kind: 'disable-line', ids: ['placeholder', 'range-dash'] },
    ]);
  });

  it('is not what another one that was never closed goes on with', () => {
    expect(directivesIn('<!-- gongwen-disable <!-- gongwen-enable -->')).toEqual([{ kind: 'enable', ids: [] }]);
  });
});
