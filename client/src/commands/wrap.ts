import { ConfigurationTarget, commands, type Disposable, workspace } from 'vscode';
import { tell } from '../telling.ts';

/** 公文：每行四十字换行: lines of 公文 end after 40 characters, or at the edge of the window as before. */
export function registerWrap(): Disposable {
  return commands.registerCommand('gongwen.toggleBoundedWrap', async () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'gongwen' });
    const isBounded = settings.get('wordWrap') === 'bounded';
    await settings.update('wordWrap', isBounded ? undefined : 'bounded', ConfigurationTarget.Global, true);
    tell(isBounded ? '公文按窗口宽度换行' : '公文每行四十字换行');
  });
}
