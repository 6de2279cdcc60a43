import { workspace } from 'vscode';
import { hostName, inWorkspace, onPage } from './bridge.ts';
import { closeAll, open, until } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

/** 在动员大会上的讲话 … in GB18030. */
const BYTES =
  '1Nq2r9SxtPO74cnPtcS9sruwCs2s1r7Dx6O6Cs/Cw+ajrM7SvbLBvbXj0uK8+6GjCtK7oaLM4bjfyM/Ktgq2/qGi16W6w8LkyrUK0LvQu7TzvNKjoQo=';

describe('a file in an older encoding', () => {
  afterEach(closeAll);

  it('is opened rightly by one click', async () => {
    // The other hosts hold every toast back while a test driver is there.
    if ((await hostName()) !== 'web') return;
    const uri = inWorkspace('旧稿.txt');
    await workspace.fs.writeFile(
      uri,
      Uint8Array.from(atob(BYTES), (character) => character.charCodeAt(0)),
    );
    await open('旧稿.txt');
    await onPage('waitFor', '.notification-list-item-message:has-text("GB18030")');
    await onPage('screenshot', 'encoding');
    await onPage('click', '.notification-list-item a.monaco-button:has-text("按 GB18030 重新打开")');
    const isRead = () =>
      workspace.textDocuments.some(
        (document) => document.uri.toString() === uri.toString() && document.getText().startsWith('在动员大会上的讲话'),
      );
    await until('the text', workspace.onDidChangeTextDocument, isRead);
  });
});
