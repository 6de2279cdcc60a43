import { describe, expect, it } from 'vitest';
import { FIRST_LINE, stepBlock } from '../../server/src/document/block.ts';

/** The block of each line, by its first letter. */
function blocksOf(...lines: readonly string[]): string {
  let state = FIRST_LINE;
  return lines
    .map((line, number) => {
      const { block, after } = stepBlock(state, line, number);
      state = after;
      return block.charAt(0);
    })
    .join('');
}

describe('a fence', () => {
  it.each([
    ['sets code aside up to its end', ['正文。', '```js', 'const a = 1;', '```', '正文。'], 'tccct'],
    ['without an end reaches to that of the text', ['~~~', 'a = 1', '正文。'], 'ccc'],
    ['ends at one as long or longer', ['````', 'a = 1', '```', '`````', '正文。'], 'cccct'],
    ['ends at its own mark only', ['```', 'a = 1', '~~~', '```'], 'cccc'],
    ['of more than three blanks is none', ['    ```', '正文。'], 'tt'],
    ['that a backtick follows is none', ['``` `a` ```', '正文。'], 'tt'],
    ['around prose only sets it apart', ['```', '', '同志们，会议开始。', '请就座。', '```'], 'ccttc'],
    ['of plain text may hold prose', ['```txt', '同志们，会议开始。', '```'], 'ctc'],
    ['of a language holds prose only where it begins with a sentence', ['```yaml', '各乡镇，各部门。', '```'], 'ctc'],
    ['of a language whose names are Chinese holds code', ['```python', '甲 = 乙(丙)', '```'], 'ccc'],
    ['around a tree of files holds code', ['```', '├── 讲话稿', '```'], 'ccc'],
  ])('%s', (_name, lines, blocks) => {
    expect(blocksOf(...lines)).toBe(blocks);
  });
});

describe('front matter', () => {
  it.each([
    ['stands in the first line', ['---', '标题: 讲话', '  - 项', '---', '正文。'], 'fffft'],
    ['stands nowhere else', ['正文。', '---', '标题: 讲话', '---'], 'tttt'],
    ['ends where no YAML follows', ['---', '标题: 讲话', '同志们：', '---'], 'fftt'],
    ['may be followed by a fence that ends it', ['---', '```', 'a = 1', '```'], 'fccc'],
  ])('%s', (_name, lines, blocks) => {
    expect(blocksOf(...lines)).toBe(blocks);
  });
});
