import { expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { TOKENS_LEGEND, tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';

/** `line:start text type.modifier` of each token, the line 0-based. */
function tokensIn(text: string, first = 0, last = Number.MAX_SAFE_INTEGER): string[] {
  const draft = Draft.parse(text);
  const { outline, findings } = new Linter(defaultConfig()).lint(draft, true);
  const { data } = tokensOf(draft, outline, findings, first, last);
  const { tokenTypes, tokenModifiers } = TOKENS_LEGEND;
  const tokens: string[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    start = lines > 0 ? columns : start + columns;
    line += lines;
    const modifier = tokenModifiers.filter((_, bit) => modifiers & (1 << bit)).map((name) => `.${name}`);
    tokens.push(
      `${line}:${start} ${draft.lines[line]?.text.slice(start, start + length)} ${tokenTypes[type]}${modifier}`,
    );
  }
  return tokens;
}

const DRAFT = ['一、抓项目', '1.定于X月XX日开工。', '要做到：一是快；二是好。', '**二、抓作风**', '（一）抓学习'].join(
  '\n',
);

it('numbers are told by how deep they stand, not by their form; gaps as the rule finds them', () => {
  expect(tokensIn(DRAFT)).toEqual([
    '0:0 一、 marker.level1',
    '1:0 1. marker.level2',
    '1:4 X月XX日 placeholder',
    '2:4 一是 marker.series',
    '2:8 二是 marker.series',
    '3:2 二、 marker.level1',
    '4:0 （一） marker.level2',
  ]);
});

it('within the lines that are in view', () => {
  expect(tokensIn(DRAFT, 2, 3)).toEqual(['2:4 一是 marker.series', '2:8 二是 marker.series', '3:2 二、 marker.level1']);
});
