import { commands, Disposable, type Memento, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_ANYWAY_NOTIFICATION, type CheckAnywayParams } from '../../../server/src/protocol.ts';

const KEPT = 'gongwen.checkAnyway';
const TOLD_FOR = 6000;

/** The files of this workspace that the writer wants to have checked whatever they look like, as URIs. */
export function readCheckAnyway(state: Memento): readonly string[] {
  return state.get<readonly string[]>(KEPT) ?? [];
}

/** 公文：检查这个文件 and 不再检查这个文件: kept for this file, but not for one that was never saved. */
export function registerCheckAnyway(client: BaseLanguageClient, state: Memento): Disposable {
  const want = async (wanted: boolean, told: string) => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !client.isRunning()) return;
    const uri = document.uri.toString();
    const others = readCheckAnyway(state).filter((one) => one !== uri);
    if (!document.isUntitled) await state.update(KEPT, wanted ? [...others, uri] : others);
    await client.sendNotification(CHECK_ANYWAY_NOTIFICATION, { uri, wanted } satisfies CheckAnywayParams);
    window.setStatusBarMessage(told, TOLD_FOR);
  };
  return Disposable.from(
    commands.registerCommand('gongwen.checkThisFile', () => want(true, '公文助手：检查这个文件，以后打开也检查')),
    commands.registerCommand('gongwen.leaveThisFile', () => want(false, '公文助手：这个文件改回自动识别')),
  );
}
