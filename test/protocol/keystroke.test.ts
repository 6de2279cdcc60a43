import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '同志们：\n一、抓项目\n要早开工。\n二、抓作风\n要过硬。\n';

const editors: Editor[] = [];

async function start(): Promise<Editor> {
  const editor = await Editor.start({ pull: true, settings: {} });
  editors.push(editor);
  await editor.open(URI, DRAFT);
  await editor.told(URI);
  return editor;
}

afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

describe('a keystroke', () => {
  it('brings one message, which says all that the status item shows', async () => {
    const editor = await start();
    const messages = editor.received;
    for (let version = 2; version <= 11; version += 1) {
      await editor.change(URI, version, '好', 2, 0);
      expect((await editor.statusOf(URI, version)).characters).toBe(22 + version);
    }
    expect(editor.received - messages).toBe(10);
  });

  it('tells whether a heading was changed: only then what a section is called is worth asking', async () => {
    const editor = await start();
    const stateAfter = async (version: number, text: string, line: number, from = 0) => {
      await editor.change(URI, version, text, line, from);
      return (await editor.told(URI, version)).headings;
    };
    const { headings: first } = await editor.told(URI);
    expect(await stateAfter(2, '好', 2)).toBe(first);
    expect(await stateAfter(3, '\n', 2)).toBe(first);
    const renamed = await stateAfter(4, '好', 1, 5);
    expect(renamed).not.toBe(first);
    expect(await stateAfter(5, '好', 5)).toBe(renamed);
    expect(await stateAfter(6, '三、抓落实\n', 5)).not.toBe(renamed);
  });
});
