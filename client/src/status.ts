import { Disposable, languages, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CHECKED_NOTIFICATION,
  type CheckedParams,
  type DraftStatus,
  STATUS_REQUEST,
  type Status,
  type StatusParams,
} from '../../server/src/protocol.ts';

const PRIORITY = 50;
/** A longer line is no heading: what is typed in it does not change where the cursor is. In UTF-16 units. */
const LONGEST_HEADING = 60;

/** Where the cursor was when the headings above it were asked for. */
interface Place {
  readonly uri: string;
  readonly line: number;
  readonly text: string;
}

/** 字数, findings and the current section of the draft in view; 未检查 for a text that is not checked, which a click has checked. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('gongwen.status', StatusBarAlignment.Right, PRIORITY);
  item.name = '公文助手';
  /** What came with the last check of each document. */
  const known = new Map<string, DraftStatus>();
  let place: Place | undefined;
  let section: readonly string[] = [];
  let asked = 0;
  const render = () => {
    const editor = window.activeTextEditor;
    const status = editor && known.get(editor.document.uri.toString());
    if (editor === undefined || status === undefined) item.hide();
    else if (status.checked) show(item, editor, { ...status, section });
    else showNotChecked(item, status);
  };
  /** One request when the cursor comes to another line, or a short line, which may be a heading, was edited. */
  const refresh = async () => {
    const editor = window.activeTextEditor;
    const here = editor && placeOf(editor);
    if (editor === undefined || here === undefined || isSamePlace(place, here)) return render();
    if (place?.uri !== here.uri) section = [];
    place = here;
    asked += 1;
    const mine = asked;
    const status = await askStatus(client, editor);
    if (mine !== asked) return;
    if (status === undefined) place = undefined;
    else {
      known.set(here.uri, status);
      section = status.section;
    }
    render();
  };
  return Disposable.from(
    item,
    client.onNotification(CHECKED_NOTIFICATION, ({ uri, status }: CheckedParams) => {
      known.set(uri, status);
      void refresh();
    }),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.selection.active.line !== place?.line) void refresh();
    }),
    languages.onDidChangeDiagnostics(render),
  );
}

function placeOf({ document, selection }: TextEditor): Place {
  const { line } = selection.active;
  return { uri: document.uri.toString(), line, text: document.lineAt(line).text };
}

function isSamePlace(before: Place | undefined, now: Place): boolean {
  if (before?.uri !== now.uri || before.line !== now.line) return false;
  return before.text === now.text || (before.text.length > LONGEST_HEADING && now.text.length > LONGEST_HEADING);
}

async function askStatus(client: BaseLanguageClient, { document, selection }: TextEditor): Promise<Status | undefined> {
  if (!client.isRunning()) return undefined;
  const { line, character } = selection.active;
  const params: StatusParams = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
  try {
    return (await client.sendRequest<Status | null>(STATUS_REQUEST, params)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An empty document has nothing to be told of. */
function showNotChecked(item: StatusBarItem, { notChecked }: DraftStatus): void {
  if (notChecked === undefined || notChecked.reason === 'empty') {
    item.hide();
    return;
  }
  const canBe = notChecked.reason !== 'too-long';
  item.command = canBe ? 'gongwen.checkThisFile' : undefined;
  item.text = '未检查';
  item.tooltip = [`公文助手没有检查这个文件：${notChecked.words}`, ...(canBe ? ['点击检查这个文件'] : [])].join('\n');
  item.show();
}

function show(item: StatusBarItem, { document }: TextEditor, status: Status): void {
  const { characters, minutes, speechRate, section, placeholders } = status;
  const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === '公文').length;
  const shown = [`${characters.toLocaleString('zh-CN')}字`];
  if (minutes !== undefined) shown.push(`约${minutes}分钟`);
  if (findings > 0) shown.push(`${findings}处问题`);
  if (placeholders > 0) shown.push(`还有 ${placeholders} 处待填`);
  const current = section.at(-1);
  if (current !== undefined) shown.push(current.length > 12 ? `${current.slice(0, 11)}…` : current);
  item.command = 'gongwen.showProblems';
  item.text = shown.join(' · ');
  item.tooltip = [
    `字数：${characters.toLocaleString('zh-CN')}`,
    ...(minutes === undefined ? [] : [`讲话时长：约 ${minutes} 分钟（每分钟 ${speechRate} 字）`]),
    findings > 0 ? `发现 ${findings} 处问题，点击查看` : '没有发现问题',
    ...(placeholders > 0 ? [`还有 ${placeholders} 处待填，用“公文：下一处待填”逐处填写`] : []),
    ...(section.length > 0 ? [`当前位置：${section.join(' › ')}`] : []),
  ].join('\n');
  item.show();
}
