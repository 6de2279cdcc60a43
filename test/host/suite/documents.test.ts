import { assert } from 'chai';
import { languages } from 'vscode';
import { closeAll, findings, open, openUntitled, told, until, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

describe('documents', () => {
  afterEach(closeAll);

  it('are checked before they are saved', async () => {
    const { document } = await openUntitled('gongwen', '定于X月XX日召开会议。');
    await untilTold(document, ['placeholder 1:3-1:8']);
  });

  it('are checked as 公文 and no longer when the language is another', async () => {
    const { document } = await openUntitled('javascript', '定于X月XX日召开会议。');
    const draft = await languages.setTextDocumentLanguage(document, 'gongwen');
    await untilTold(draft, ['placeholder 1:3-1:8']);
    const script = await languages.setTextDocumentLanguage(draft, 'javascript');
    await until('no findings', languages.onDidChangeDiagnostics, () => findings(script).length === 0);
  });

  it('that are the README of a program are left alone', async () => {
    const readme = await open('README.md');
    const { document } = await open('说明.md');
    await untilTold(document, ['placeholder 3:4-3:9']);
    assert.deepEqual(told(readme.document), []);
  });
});
