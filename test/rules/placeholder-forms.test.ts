import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeholder } from '../../server/src/rules/placeholder.ts';
import { lintWith } from './lint-with.ts';

/** Every form of a blank and every case of silence, a line each: placeholder-forms.tsv says how it is written. */
const WHAT_BELONGS: ReadonlyMap<string, string> = new Map([
  ['日期', 'date'],
  ['时间', 'time'],
  ['数字', 'number'],
  ['地名', 'place'],
  ['姓名', 'name'],
  ['单位', 'unit'],
  ['文号', 'document-number'],
  ['联系方式', 'contact'],
  ['名称', 'title'],
  ['内容', 'content'],
  ['定稿', 'note'],
  ['隐名', 'anonymous'],
]);

const rows = readFileSync('test/rules/placeholder-forms.tsv', 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !/^# (?:——|文稿)/u.test(row))
  .map((row) => row.split('\t') as [string, string, string]);

it('are at least 300', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
});

it.each(rows)('%s', (text, spans, kinds) => {
  const wanted = spans === '不报' ? [] : spans.split(' | ').map((span) => span.replaceAll('␣', ' '));
  const kindOf = (index: number) => kinds.split(' | ')[kinds.includes(' | ') ? index : 0] ?? '';
  let from = 0;
  const expected = wanted.map((span, index) => {
    const start = text.indexOf(span, from);
    expect(start, `“${span}” in “${text}”`).toBeGreaterThanOrEqual(0);
    from = start + span.length;
    const message =
      placeholder.messages[WHAT_BELONGS.get(kindOf(index)) ?? '']?.['zh-CN'] ?? `no kind ${kindOf(index)}`;
    return { span, start, message: message.replace('{found}', span.trim() === '' ? '空格' : span) };
  });
  const found = lintWith('placeholder', {}, text).map(({ range: { start, end }, message }) => ({
    span: text.slice(start.character, end.character),
    start: start.character,
    message,
  }));
  expect(found).toEqual(expected);
});
