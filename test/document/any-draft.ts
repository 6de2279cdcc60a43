import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../server/src/document/position.ts';

/** Lines as they stand in the fixtures of all rules: each says something to a rule, or is silent for a reason. */
const FIXTURES = new URL('../rules/', import.meta.url);
const WRITTEN_LINES: readonly string[] = [
  ...new Set(
    readdirSync(FIXTURES)
      .filter((name) => name.endsWith('.fixture.txt'))
      .flatMap((name) => readFileSync(new URL(name, FIXTURES), 'utf8').split('\n'))
      .filter((line) => line !== '' && !/^(?:===|---) |^ {2}(?:改|删|Change|Remove)/u.test(line))
      .map((line) => line.replaceAll(/\|[a-z][\w-]*(?:,? [\w-]+)*(?=[⟧⟫])|[⟦⟧⟪⟫]/gu, '')),
  ),
];

/** What opens, closes, numbers, silences or breaks: the pieces that change how other text is read. */
const PIECES = [
  ...[
    '一、',
    '二、',
    '三、',
    '（一）',
    '（二）',
    '1.',
    '2、',
    '(1)',
    '①',
    '第一条　',
    '第三条　',
    '第二章　',
    '2.3 ',
    '一是',
    '三要',
  ],
  ...['，', '，，', '。', '。。', '：', '；', '、', '“', '”', '（', '）', '〔2024〕', ' ', '　', '\t', '  '],
  ...[
    'X月XX日',
    '某县',
    '____',
    '待定',
    '2021-2025年',
    '3-5人',
    '的的',
    '&nbsp;',
    '<br>',
    '附件2',
    '附件：1.名单',
    '讲三点意见：',
  ],
  ...[
    '```',
    '~~~',
    '    ',
    '---',
    '***',
    '**',
    '`',
    '# ',
    '## ',
    '> ',
    '- ',
    '| 甲 | 乙 |',
    '|---|---|',
    '[甲](乙)',
    '\\',
  ],
  ...['标题: 讲话', '<!--', '-->', '<!-- gongwen-disable -->', '<!-- gongwen-enable -->', '<!-- gongwen 已脱敏 -->'],
  ...[
    '<!-- gongwen-disable-next-line placeholder -->',
    '<!-- gongwen-disable-line -->',
    '<!-- gongwen-disable heading-sequence -->',
  ],
  ...[
    '同志们：',
    '在动员会上的讲话',
    '附件',
    '目录',
    '谢谢大家！',
    '项目',
    '落实',
    '全县各级各部门要认真学习借鉴先进地区',
  ],
  ...['😀', '\ud83d', '\ude00', '\ufeff', '\v', '\u2028', '\u0000', 'A', '7'],
];

/** Markers as they should and should not be, and what Markdown puts before them. */
const MARKERS = [
  ...[
    '一、',
    '二、',
    '三、',
    '一.',
    '二．',
    '（一）',
    '（二）',
    '(一）',
    '(三)',
    '（二）、',
    '㈠',
    '1.',
    '2.',
    '3. ',
    '1、',
    '２．',
    '1)',
  ],
  ...[
    '（1）',
    '(2)',
    '⑶',
    '①',
    '②',
    '⒈',
    '第一条　',
    '第二条 ',
    '1.1 ',
    '1.3',
    '# 一、',
    '## 1. ',
    '- 1、',
    '> （一）',
    '**一.',
    '　　二、 ',
  ],
];

const TERMINATORS = ['\n', '\r\n', '\r'];

/** Pieces and whole lines of drafts, with terminators of every kind between. */
function anyPiece(terminator: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...PIECES), weight: 4 },
    { arbitrary: terminator, weight: 3 },
    { arbitrary: fc.tuple(fc.constantFrom(...WRITTEN_LINES), terminator).map((parts) => parts.join('')), weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...MARKERS), fc.constantFrom(...WRITTEN_LINES), terminator)
        .map((parts) => parts.join('')),
      weight: 3,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...WRITTEN_LINES).map(wrapped), terminator)
        .map(([lines, end]) => lines.join(end)),
      weight: 1,
    },
  );
}

const WRAPPED_AT = 28;

/** A paragraph broken into lines of one width, as text copied from a page is. */
function wrapped(line: string): string[] {
  const long = line.repeat(Math.ceil((WRAPPED_AT * 3) / line.length));
  return Array.from({ length: Math.ceil(long.length / WRAPPED_AT) }, (_, index) =>
    long.slice(index * WRAPPED_AT, (index + 1) * WRAPPED_AT),
  );
}

/** A text whose lines all end alike, or each as it will. */
export function anyText(mostPieces = 24): fc.Arbitrary<string> {
  return fc
    .constantFrom(...TERMINATORS.map((one) => [one]), TERMINATORS)
    .chain((ends) => fc.array(anyPiece(fc.constantFrom(...ends)), { maxLength: mostPieces }))
    .map((pieces) => pieces.join(''));
}

/** A change at a place told as a share of the text, so that it has one in every text. */
export interface AnyEdit {
  /** In thousandths. */
  readonly at: number;
  /** How many UTF-16 units go. */
  readonly removed: number;
  readonly newText: string;
}

export function anyEdit(): fc.Arbitrary<AnyEdit> {
  return fc.record({
    at: fc.nat(1000),
    removed: fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: fc.nat(4), weight: 3 }, fc.nat(120)),
    newText: fc.oneof(
      { arbitrary: anyPiece(fc.constantFrom(...TERMINATORS)), weight: 6 },
      { arbitrary: fc.constant(''), weight: 2 },
      { arbitrary: anyText(5), weight: 1 },
    ),
  });
}

/** Where an edit falls in a text. */
export function rangeOf({ at, removed }: AnyEdit, text: TextDocument): Range {
  const { length } = text.getText();
  const start = Math.round((at * length) / 1000);
  return { start: text.positionAt(start), end: text.positionAt(Math.min(start + removed, length)) };
}
