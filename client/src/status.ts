import { Disposable, languages, StatusBarAlignment, type StatusBarItem, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlaceParams, SECTION_REQUEST, type Status } from '../../server/src/protocol.ts';
import { ask } from './ask.ts';
import type { Checks } from './checks.ts';
import { findingsOf } from './commands/findings-list.ts';
import { CurrentSection } from './current-section.ts';

const PRIORITY = 50;

/** 字数, findings and the current section of the draft in view; 未检查 for a text that is not checked, which a click has checked. */
export function showStatus(client: BaseLanguageClient, checks: Checks): Disposable {
  const item = window.createStatusBarItem('gongwen.status', StatusBarAlignment.Right, PRIORITY);
  item.name = '公文助手';
  const refresh = () => {
    const editor = window.activeTextEditor;
    const checked = editor && checks.of(editor.document);
    if (editor === undefined || checked === undefined) {
      item.hide();
      return;
    }
    const { uri, status, headings } = checked;
    if (status.checked)
      show(item, editor.document, status, section.at({ uri, line: editor.selection.active.line, headings }));
    else showNotChecked(item, status);
  };
  const section = new CurrentSection(({ uri, line }) => {
    const params: PlaceParams = { textDocument: { uri }, position: { line, character: 0 } };
    return ask<readonly string[], PlaceParams>(client, SECTION_REQUEST, params);
  }, refresh);
  return Disposable.from(
    item,
    checks.onDidCheck(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(refresh),
    languages.onDidChangeDiagnostics(refresh),
  );
}

/** An empty document has nothing to be told of. */
function showNotChecked(item: StatusBarItem, { notChecked }: Status): void {
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

function show(item: StatusBarItem, { uri }: TextDocument, status: Status, section: readonly string[]): void {
  const { characters, minutes, speechRate, placeholders } = status;
  const findings = findingsOf(uri).length;
  const shown = [`${characters.toLocaleString('zh-CN')}字`];
  if (minutes !== undefined) shown.push(`约${minutes}分钟`);
  if (findings > 0) shown.push(`${findings}处问题`);
  if (placeholders > 0) shown.push(`还有 ${placeholders} 处待填`);
  const current = section.at(-1);
  if (current !== undefined) shown.push(current.length > 12 ? `${current.slice(0, 11)}…` : current);
  item.command = 'gongwen.listFindings';
  item.text = shown.join(' · ');
  item.tooltip = [
    `字数：${characters.toLocaleString('zh-CN')}`,
    ...(minutes === undefined ? [] : [`讲话时长：约 ${minutes} 分钟（每分钟 ${speechRate} 字）`]),
    findings > 0 ? `发现 ${findings} 处问题，点击查看` : '没有发现问题',
    ...(placeholders > 0
      ? [`还有 ${placeholders} 处待填，用“公文：下一处待填”逐处填写，写好后用“公文：定稿检查”`]
      : []),
    ...(section.length > 0 ? [`当前位置：${section.join(' › ')}`] : []),
  ].join('\n');
  item.show();
}
