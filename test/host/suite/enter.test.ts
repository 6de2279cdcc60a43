import { assert } from 'chai';
import { commands } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll } from './editor.ts';
import { afterEach, describe } from './harness.ts';
import { onPages, untilText, write } from './keyboard.ts';

const LIST = '.suggest-widget.visible .monaco-list-row';

/** Three pages with what asks for a list: headings of every form, list items, series, names of sections, digits and 一. */
const PAGES = [
  '通知',
  '第一章　总则',
  '第一条　为规范会议，特作规定。',
  '一、工作总结',
  '今年以来，全镇上下一心，共办成实事12件，其中一半在村里。',
  '（一）抓项目。年初排定的18个项目，已有一多半开工，一季度完成投资3亿元。',
  '1.问题',
  '2.任务分3步走：一是摸清底数；二是排出时间；三是逐项销号',
  '（1）要求',
  '①成绩来之不易，一定要珍惜',
  '二、问题',
  '一要看到差距，二要找准原因',
  '第一，认识还不够到位，有的同志觉得这是别人的事，一拖再拖，拖到年底才着急',
  '三、下一步任务',
  '同志们，做好今年的工作，任务重、要求高。希望大家把心思放在一线，把办法想在前面，1月盯1月，一季比一季好。',
];

const BODY =
  '镇里的干部要多到村里走一走，看一看群众的日子过得怎么样，听一听大家有什么想法，能当场办的当场就办，一时办不了的记在本子上。';

/** What stands on each line, and how often the body follows it: 3,000 characters, 40 times Enter. */
const LINES = Array.from({ length: 41 }, (_, number) => ({
  start: PAGES[number % PAGES.length] ?? '',
  bodies: number % 3 === 2 ? 4 : 0,
}));

const HOW = ['type', 'composeText', 'insert'] as const;

/** The list has had its chance to come: the server answers in order. */
async function untilAnswered(uri: unknown): Promise<void> {
  await commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

describe('Enter is Enter', () => {
  afterEach(closeAll);

  for (const [before, heading, isListed] of [
    ['', '一、工作总结', false],
    ['', '第一章　总则', false],
    ['同志们：\n', '一、问题', true],
    ['', '通知', true],
  ] as const) {
    onPages(`after ${heading}, whatever the list shows`, async () => {
      const { document } = await write(before);
      await onPage('insert', heading.slice(0, -1));
      await onPage('insert', heading.slice(-1));
      if (isListed) {
        await onPage('waitFor', LIST);
        assert.deepEqual(await onPage('text', `${LIST}.focused`), []);
        await onPage('screenshot', `enter-${heading}`);
      }
      await onPage('press', 'Enter');
      await untilText(document, `${before}${heading}\n`);
    });
  }

  onPages('in three pages of prose, typed and composed line by line', async () => {
    const pages = LINES.map(({ start, bodies }) => start + BODY.repeat(bodies)).join('\n');
    assert.ok(pages.length >= 3000, String(pages.length));
    const { document } = await write('');
    for (const [number, { start, bodies }] of LINES.entries()) {
      if (number > 0) await onPage('press', 'Enter');
      // Each kind of line once by keys and once by an input method.
      const how = HOW[Math.floor(number / PAGES.length)] ?? 'insert';
      await onPage(how, start);
      for (let body = 0; body < bodies; body += 1) await onPage('insert', BODY);
      await untilAnswered(document.uri);
    }
    await untilText(document, pages);
  });
});
