import { commands, type Disposable, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILL_ALIKE } from '../../../server/src/protocol.ts';
import { withoutRest } from '../answer.ts';
import { askBlanks, type Blank } from '../blanks.ts';
import { tell } from '../telling.ts';

/** 全文的“X县”都填为…: what is said once is written in all blanks that read alike, in one undo step. From the lightbulb, or for the blank at the cursor. */
export function registerFillAlike(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(FILL_ALIKE, async (_uri: unknown, sent: unknown) => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !client.isRunning()) return;
    const { document, selection } = editor;
    const all = await askBlanks(client, document);
    const text =
      typeof sent === 'string' ? sent : all.find(({ range }) => range.intersection(selection) !== undefined)?.text;
    if (text === undefined) return tell('请把光标放在要填的地方，如“X县”');
    const count = alike(all, text).length;
    if (count === 0) return tell(`“${text}”里有几处要分别填，请用“下一处待填”`);
    const answer = await window.showInputBox({
      title: `全文的“${text}”都填为…（${count}处）`,
      prompt: '一次填好，撤销一次就复原',
      validateInput: (value) => (value.trim() === '' ? '请写要填的内容' : undefined),
    });
    if (answer === undefined) return;
    const blanks = alike(await askBlanks(client, document), text);
    const done = await editor.edit((builder) => {
      for (const blank of blanks)
        for (const gap of blank.gaps) builder.replace(gap, writtenIn(document, blank, answer));
    });
    if (done) tell(`“${text}”填好 ${blanks.length} 处`);
  });
}

/** Those that one answer fills. */
function alike(blanks: readonly Blank[], text: string): readonly Blank[] {
  return blanks.filter((blank) => blank.text === text && blank.gaps.length === 1);
}

function writtenIn(document: TextDocument, { range, gaps, text }: Blank, answer: string): string {
  const [gap = range] = gaps;
  const start = document.offsetAt(gap.start) - document.offsetAt(range.start);
  const end = document.offsetAt(gap.end) - document.offsetAt(range.start);
  return withoutRest(answer.trim(), text.slice(0, start), text.slice(end));
}
