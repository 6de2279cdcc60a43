import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { readFixture } from '../rules/fixture.ts';
import { whatItIs } from './what-it-is.ts';

const linter = new Linter(defaultConfig());

function afterSafeFixes(text: string): string {
  return fixText(linter, text, true);
}

const FIXTURES = new URL('../rules/', import.meta.url);

const DRAFTS: readonly (readonly [string, string])[] = [
  ['an ordered list of Markdown', '# 值班安排\n\n1. 早班八点到岗\n2. 晚班六点到岗\n3. 节假日另行通知\n'],
  ['a list with wide white space', '1.  早班八点到岗\n2.  晚班六点到岗\n'],
  ['a list with tabs', '1.\t早班八点到岗\n2.\t晚班六点到岗\n'],
  ['a list with brackets', '1) 早班八点到岗\n2) 晚班六点到岗\n'],
  ['lists within lists', '1. 人员\n   1. 早班两人\n   2. 晚班一人\n2. 车辆\n   - 轿车\n   - 客车\n'],
  ['a list within bullets', '- 人员\n  1. 早班两人；\n  2. 晚班一人。\n- 车辆\n'],
  ['headings with numbers', '# 1. 总则。\n\n正文一段。\n\n## 1.1 目的：\n\n正文又一段。\n\n# 2. 附则。\n\n正文。\n'],
  ['a quotation', '> 1. 早班八点到岗\n> 2. 晚班六点到岗\n'],
  ['a table', '| 序号 | 事项 |\n| --- | --- |\n| 1. | 早班，，八点到岗 |\n| 2. | 晚班六点到岗。。 |\n'],
  ['line breaks', '1. 早班八点到岗；  \n2. 晚班六点到岗。  \n节假日另行通知。\\\n此告。\n'],
  ['Chinese markers with Western stops', '一. 人员。\n\n正文。\n\n二. 车辆。\n\n(一) 轿车。\n\n(二) 客车。\n'],
  ['numbers with pauses', '一、人员\n\n1、早班八点到岗\n\n2、晚班六点到岗\n\n二、车辆\n'],
  ['a number that would make a list', '１. 早班八点到岗\n２. 晚班六点到岗\n\n1.早班八点到岗\n2.晚班六点到岗\n'],
];

describe('a safe fix changes the look of a text, never what it is', () => {
  it.each(DRAFTS)('%s', (_name, text) => {
    expect(whatItIs(afterSafeFixes(text))).toEqual(whatItIs(text));
  });

  it('leaves a number alone that would run into the next one, or be an empty item of a list', () => {
    const text = '1、5月起报名\n\n2、6月考试\n\n一、人员\n\n1、\n';
    expect(afterSafeFixes(text)).toBe(text);
  });

  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.fixture.txt'));
  it.each(files)('every case of %s', (file) => {
    for (const { text } of readFixture(new URL(file, FIXTURES).pathname)) {
      expect(whatItIs(afterSafeFixes(text)), text).toEqual(whatItIs(text));
    }
  });
});
