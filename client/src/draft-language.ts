import {
  ConfigurationTarget,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  StatusBarAlignment,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Checks } from './checks.ts';
import { DRAFT_LANGUAGE, isPlain } from './draft-files.ts';
import { tell } from './telling.ts';

const OFFERED = 'gongwen.draftLanguageOffered';
const COMMAND = 'gongwen.useDraftLanguage';
const THIS_FILE = '本文件用公文模式';
const THIS_FOLDER = '本文件夹都用';
const PRIORITY = 49;

/** A text or Markdown file that reads like a 公文 is offered the language 公文: by a message once in the life of an installation, and quietly in the status bar for as long as it is not in the mode. */
export function offerDraftLanguage(context: ExtensionContext, checks: Checks): Disposable {
  const item = window.createStatusBarItem('gongwen.draftLanguage', StatusBarAlignment.Right, PRIORITY);
  item.name = '公文模式';
  item.text = '用公文模式';
  item.tooltip = '这份文稿像是公文。点击切换到公文模式：自动换行、按层级着色、用片段写稿';
  item.command = COMMAND;
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !readsLikeOne(checks, document)) {
      item.hide();
      return;
    }
    item.show();
    if (context.globalState.get<boolean>(OFFERED) === true) return;
    void context.globalState.update(OFFERED, true);
    void offer(document);
  };
  return Disposable.from(
    item,
    checks.onDidCheck(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    commands.registerCommand(COMMAND, () => choose()),
  );
}

function readsLikeOne(checks: Checks, document: TextDocument): boolean {
  return isPlain(document) && checks.of(document)?.status.looksOfficial === true;
}

async function offer(document: TextDocument): Promise<void> {
  const folder = folderPattern(document.uri) === undefined ? [] : [THIS_FOLDER];
  const answer = await window.showInformationMessage(
    '这份文稿像是公文。切换到公文模式，可以自动换行、按层级着色、用片段写稿。',
    THIS_FILE,
    ...folder,
    '不用',
  );
  if (answer === THIS_FILE) await useFor(document);
  if (answer === THIS_FOLDER) await useForFolder(document);
}

/** 公文：用公文模式: for this file, or for all of its kind in its folder. */
async function choose(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isPlain(document)) return;
  const pattern = folderPattern(document.uri);
  if (pattern === undefined) return useFor(document);
  const choices = [
    { label: THIS_FILE, description: '下次打开仍是公文模式', use: useFor },
    { label: THIS_FOLDER, description: `${pattern}，写进工作区设置`, use: useForFolder },
  ];
  const choice = await window.showQuickPick(choices, { title: '用公文模式' });
  await choice?.use(document);
}

async function useFor(document: TextDocument): Promise<void> {
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, DRAFT_LANGUAGE);
}

async function useForFolder(document: TextDocument): Promise<void> {
  const pattern = folderPattern(document.uri);
  if (pattern === undefined) return;
  const settings = workspace.getConfiguration('files', document.uri);
  const known = settings.inspect<Record<string, string>>('associations')?.workspaceValue;
  await settings.update('associations', { ...known, [pattern]: DRAFT_LANGUAGE }, ConfigurationTarget.Workspace);
  await useFor(document);
  tell(`${pattern} 以后都用公文模式`);
}

/** The files of a kind in the folder that a file is in: `*.txt`, or those of a folder within it. Undefined outside a workspace. */
function folderPattern(uri: Uri): string | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  const extension = /\.[^./]+$/u.exec(uri.path)?.[0];
  if (folder === undefined || extension === undefined) return undefined;
  const within = uri.path.slice(folder.uri.path.length).split('/').slice(1, -1).join('/');
  return within === '' ? `*${extension}` : `**/${within}/**/*${extension}`;
}
