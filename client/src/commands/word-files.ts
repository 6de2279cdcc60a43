import { commands, Disposable, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_WORD_REQUEST,
  type ExportWordParams,
  type ExportWordResult,
  IMPORT_WORD_REQUEST,
  type ImportWordParams,
  type ImportWordResult,
  toBytes,
  toCharacters,
} from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';
import { tell } from '../telling.ts';

type Layout = Omit<ExportWordParams, 'textDocument'>;

const LAYOUTS: readonly (QuickPickItem & Layout)[] = [
  { label: '公文', description: '国标版式，署名、日期按不盖章的位置', page: 'standard', hasSeal: false },
  { label: '公文（盖章）', description: '国标版式，日期右空四字，署名居中在上', page: 'standard', hasSeal: true },
  { label: '讲话稿', description: '大字，便于宣读', page: 'speaking', hasSeal: false },
];

const WORD = { 'Word 文件': ['docx'] };
const ANYWAY = '仍然导出';
const CHECK = '定稿检查';

/** 公文：导出 Word and 公文：导入 Word. Where the file goes, or comes from, may be said by who calls the command. */
export function registerWordFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('gongwen.exportWord', (to?: Uri) => exportWord(client, to)),
    commands.registerCommand('gongwen.importWord', (from?: Uri) => importWord(client, from)),
  );
}

async function exportWord(client: BaseLanguageClient, to: Uri | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  const layout = await window.showQuickPick(LAYOUTS, { title: '导出 Word' });
  if (layout === undefined) return;
  const params: ExportWordParams = {
    textDocument: { uri: document.uri.toString() },
    page: layout.page,
    hasSeal: layout.hasSeal,
  };
  const exported = await ask<ExportWordResult, ExportWordParams>(client, EXPORT_WORD_REQUEST, params);
  if (exported === undefined) return tell('没有导出：语言服务没有回答，请再试一次');
  if (exported.left !== '') {
    const chosen = await window.showQuickPick([CHECK, ANYWAY], { title: exported.left });
    if (chosen === CHECK) await commands.executeCommand('gongwen.finalCheck');
    if (chosen !== ANYWAY) return;
  }
  const target = to ?? (await window.showSaveDialog({ ...besideOf(document.uri), filters: WORD }));
  if (target === undefined) return;
  await workspace.fs.writeFile(target, toBytes(exported.bytes));
  tell(`已导出 ${nameOf(target)}`);
}

async function importWord(client: BaseLanguageClient, from: Uri | undefined): Promise<void> {
  const source = from ?? (await window.showOpenDialog({ filters: WORD, title: '导入 Word' }))?.[0];
  if (source === undefined) return;
  const bytes = toCharacters(await workspace.fs.readFile(source));
  const imported = await ask<ImportWordResult, ImportWordParams>(client, IMPORT_WORD_REQUEST, { bytes });
  if (imported === undefined) return tell('没有导入：语言服务没有回答，请再试一次');
  if ('refused' in imported) {
    void window.showErrorMessage(`${nameOf(source)}：${imported.refused}`);
    return;
  }
  const { text, leftOut } = imported;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'gongwen', content: text }), {
    preview: false,
  });
  if (leftOut.length > 0) void window.showInformationMessage(`${nameOf(source)}：${leftOut.join('；')}。`);
}

/** Called as the draft is; of a draft without a file the editor proposes the place. */
function besideOf(uri: Uri): { readonly defaultUri?: Uri } {
  if (uri.scheme === 'untitled') return {};
  return { defaultUri: uri.with({ path: `${uri.path.replace(/\.[^./]+$/u, '')}.docx` }) };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
