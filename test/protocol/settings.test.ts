import { afterEach, describe, expect, it } from 'vitest';
import { Editor, told } from './editor.ts';

const TEXT = '一、第一项\n会议，，要抓好落实。\n二、第二项\n定于X月XX日召开。';
const COUNTY = 'file:///workspace/county';
const TOWN = 'file:///workspace/town';

let editor: Editor;
afterEach(() => editor.stop());

async function rulesIn(folder: string): Promise<string[]> {
  const uri = `${folder}/draft.gw`;
  await editor.open(uri, TEXT);
  await editor.until(() => editor.checked.some((checked) => checked.uri === uri));
  return told(editor.latest(uri)?.diagnostics).map((one) => one.replace(/ .*/u, ''));
}

describe('the settings of a workspace of several folders', () => {
  it('are those of the folder that a document is in', async () => {
    editor = await Editor.start({
      folders: { [COUNTY]: { rules: { placeholder: 'off' } }, [TOWN]: { rules: { 'duplicate-punctuation': 'off' } } },
    });
    expect(await rulesIn(COUNTY)).toEqual(['duplicate-punctuation']);
    expect(await rulesIn(TOWN)).toEqual(['placeholder']);
    expect(await rulesIn('file:///elsewhere')).toEqual(['duplicate-punctuation', 'placeholder']);
  });

  it('are asked for once a folder, and again when they have changed', async () => {
    editor = await Editor.start({ folders: { [COUNTY]: {}, [TOWN]: {} } });
    await rulesIn(`${COUNTY}/a`);
    await rulesIn(`${COUNTY}/b`);
    expect(editor.settingsAsked).toBe(1);
    const before = editor.checked.length;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.checked.length === before + 2);
    expect(editor.settingsAsked).toBe(2);
  });

  it('are those of the folder as it stands after the folders have changed', async () => {
    editor = await Editor.start({ folders: { [COUNTY]: { rules: { placeholder: 'off' } } } });
    expect(await rulesIn(COUNTY)).toEqual(['duplicate-punctuation']);
    const before = editor.checked.length;
    const event = { added: [], removed: [{ uri: COUNTY, name: COUNTY }] };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await editor.until(() => editor.checked.length > before);
    expect(editor.settingsAsked).toBe(2);
  });
});

describe('the settings', () => {
  it('are the defaults where the editor fails to tell them', async () => {
    editor = await Editor.start({ settings: {} });
    editor.beforeSettings = () => Promise.reject(new Error('no settings'));
    expect(await rulesIn(COUNTY)).toEqual(['duplicate-punctuation', 'placeholder']);
  });

  it('are those that an editor sends which cannot be asked, at the start and when they change', async () => {
    editor = await Editor.start({ initializationOptions: { settings: { rules: { placeholder: 'off' } } } });
    expect(await rulesIn(COUNTY)).toEqual(['duplicate-punctuation']);
    const now = { rules: { 'duplicate-punctuation': 'off' } };
    for (const settings of [{ gongwen: now }, now]) {
      const before = editor.checked.length;
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      await editor.until(() => editor.checked.length > before);
      expect(told(editor.latest(`${COUNTY}/draft.gw`)?.diagnostics)).toHaveLength(1);
    }
  });
});
