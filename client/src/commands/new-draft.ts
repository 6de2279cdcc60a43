import { commands, type Disposable, type Memento, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OfferedSnippet, SNIPPETS_REQUEST, type SnippetsParams } from '../../../server/src/protocol.ts';
import { type Fact, type Facts, fillFacts } from '../../../server/src/snippets/facts.ts';
import { KINDS, kindOfGenre } from '../snippet-order.ts';
import type { SnippetChooser } from './snippet-choice.ts';

const REMEMBERED = 'gongwen.facts';

const QUESTIONS: Readonly<Record<Fact, string>> = {
  meeting: '会议全称',
  unit: '发文单位全称',
  date: '日期，写成 2026-3-12',
  name: '署名',
};

/** 公文：新建文稿: a whole draft of the kind that is chosen, with what is known filled in and the cursor in the first gap. */
export function registerNewDraft(client: BaseLanguageClient, chooser: SnippetChooser, memory: Memento): Disposable {
  return commands.registerCommand('gongwen.newDraft', async () => {
    const params: SnippetsParams = { wholeDrafts: true };
    const snippets = await client.sendRequest<OfferedSnippet[]>(SNIPPETS_REQUEST, params);
    const order = ({ genre }: OfferedSnippet) => KINDS.indexOf(kindOfGenre(genre));
    const byKind = [...snippets].sort((left, right) => order(left) - order(right));
    const chosen = await chooser.choose('新建文稿', byKind, ({ genre }) => kindOfGenre(genre));
    const facts = chosen && (await askFacts(chosen, memory));
    if (chosen === undefined || facts === undefined) return;
    const document = await workspace.openTextDocument({ language: 'gongwen', content: '' });
    const editor = await window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new SnippetString(fillFacts(chosen.text, facts)));
  });
}

/** Asks for what the draft needs to know, beginning with what was said the last time. Undefined where the writer gave up. */
async function askFacts({ name, asks }: OfferedSnippet, memory: Memento): Promise<Facts | undefined> {
  const known = memory.get<Facts>(REMEMBERED) ?? {};
  const said: Partial<Record<Fact, string>> = {};
  for (const [index, fact] of asks.entries()) {
    const answer = await window.showInputBox({
      title: `${name}（${index + 1}/${asks.length}）`,
      prompt: `${QUESTIONS[fact]}。暂时不定可以留空，直接回车`,
      value: fact === 'date' ? today() : (known[fact] ?? ''),
      validateInput: (value) => (fact === 'date' ? checkDate(value) : undefined),
    });
    if (answer === undefined) return undefined;
    said[fact] = answer.trim();
  }
  const { date: _, ...lasting } = said;
  await memory.update(REMEMBERED, { ...known, ...lasting });
  return said;
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}

function checkDate(value: string): string | undefined {
  const isDate = value.trim() === '' || /^\d{4}-\d{1,2}-\d{1,2}$/u.test(value.trim());
  return isDate ? undefined : '写成“年-月-日”，如 2026-3-12；不填就留空';
}
