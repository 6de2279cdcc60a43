import { assert } from 'chai';
import { ConfigurationTarget, workspace } from 'vscode';
import { inWorkspace } from './bridge.ts';
import { closeAll, open, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

const BOTH = ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3'];

describe('settings', () => {
  afterEach(closeAll);

  it('act at once on open documents', async () => {
    const { document } = await open('动员讲话.gw');
    await untilTold(document, BOTH);
    const settings = workspace.getConfiguration('gongwen');
    await settings.update('rules.placeholder', 'off', ConfigurationTarget.Global);
    await untilTold(document, ['heading-marker 6:1-6:3']);
    await settings.update('rules.placeholder', undefined, ConfigurationTarget.Global);
    await untilTold(document, BOTH);
  });

  it('are read from the .gongwenrc.json beside the draft', async () => {
    const { document } = await open('另册/动员讲话.gw');
    await untilTold(document, ['placeholder 1:3-1:8']);
    assert.ok((await workspace.fs.stat(inWorkspace('另册/.gongwenrc.json'))).size > 0);
  });
});
