import { assert } from 'chai';
import { workspace } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll, until } from './editor.ts';
import { afterEach, describe } from './harness.ts';
import { onPages, untilText, write } from './keyboard.ts';

const THREE_LEVELS = ['一、抓项目', '（一）抓开工', '1.上半年开工十个项目。'].join('\n');
const LIST = '.suggest-widget.visible .monaco-list-row';

/** The names in the list that the writer sees. */
async function listed(): Promise<readonly string[]> {
  await onPage('waitFor', LIST);
  return onPage('text', `${LIST} .label-name`);
}

describe('completion', () => {
  afterEach(closeAll);

  onPages('offers the next number after Enter, which Tab takes', async () => {
    const { document } = await write(THREE_LEVELS);
    await onPage('press', 'Enter');
    assert.deepEqual(await listed(), ['2.', '（1）', '（二）', '二、']);
    await onPage('screenshot', 'next-marker');
    await onPage('press', 'Tab');
    await untilText(document, `${THREE_LEVELS}\n2.`);
  });

  onPages('leaves a second Enter to the writer', async () => {
    const { document } = await write(THREE_LEVELS);
    await onPage('press', 'Enter');
    await listed();
    await onPage('press', 'Enter');
    await untilText(document, `${THREE_LEVELS}\n\n`);
    await onPage('type', 'a');
    await untilText(document, `${THREE_LEVELS}\n\na`);
  });

  onPages('narrows to what is begun, and Enter takes what was chosen', async () => {
    const { document } = await write(THREE_LEVELS);
    await onPage('press', 'Enter');
    await listed();
    await onPage('insert', '（');
    await onPage('waitFor', `.suggest-widget.visible:not(:has-text("2.")):has-text("（二）")`);
    assert.deepEqual(await listed(), ['（1）', '（二）']);
    await onPage('press', 'ArrowDown');
    await onPage('waitFor', `${LIST}.focused:has-text("（1）")`);
    await onPage('press', 'ArrowDown');
    await onPage('waitFor', `${LIST}.focused:has-text("（二）")`);
    await onPage('screenshot', 'next-marker-bracket');
    await onPage('press', 'Enter');
    await untilText(document, `${THREE_LEVELS}\n（二）`);
  });

  onPages('stays out of the way of an input method', async () => {
    const { document } = await write(THREE_LEVELS);
    await onPage('press', 'Enter');
    await listed();
    for (const text of ['q', 'qu', 'quan xian']) await onPage('compose', { text });
    await onPage('compose', { text: '全县', commit: true });
    await untilText(document, `${THREE_LEVELS}\n全县`);
    await onPage('press', 'Enter');
    await untilText(document, `${THREE_LEVELS}\n全县\n`);
  });

  onPages('takes a number that an input method begins', async () => {
    const { document } = await write(THREE_LEVELS);
    await onPage('press', 'Enter');
    await listed();
    await onPage('compose', { text: 'yi' });
    await onPage('compose', { text: '一', commit: true });
    await onPage('waitFor', `${LIST}:has-text("二、")`);
    await onPage('screenshot', 'next-marker-composed');
    await onPage('press', 'Tab');
    await untilText(document, `${THREE_LEVELS}\n二、`);
  });

  for (const [typed, how] of [
    ['rw', 'pinyin initials'],
    ['任务', 'Chinese'],
  ] as const) {
    onPages(`brings a section by ${how}, once and with the numbers of its place`, async () => {
      const { document } = await write(`${THREE_LEVELS}\n`);
      await onPage(typed === 'rw' ? 'type' : 'insert', typed);
      await onPage('waitFor', `${LIST}:has-text("讲话：任务")`);
      assert.deepEqual(
        (await listed()).filter((label) => !label.startsWith('讲话：任务')),
        [],
      );
      await onPage('screenshot', `snippet-${typed === 'rw' ? 'pinyin' : 'chinese'}`);
      await onPage('press', 'Tab');
      await until('the section', workspace.onDidChangeTextDocument, () => document.getText().includes('（3）'));
      const numbers = document.getText().match(/^(?:[（(]?[一二三四\d][、.）])/gmu);
      assert.deepEqual(numbers, ['一、', '（一）', '1.', '2.', '（1）', '（2）', '（3）']);
      await onPage('press', 'Tab');
      await onPage('insert', '抓紧');
      await until('the gap filled', workspace.onDidChangeTextDocument, () => document.getText().includes('抓紧'));
      await onPage('screenshot', `snippet-${typed === 'rw' ? 'pinyin' : 'chinese'}-filled`);
    });
  }
});
