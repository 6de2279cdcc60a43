import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Finding } from '../lint/finding.ts';
import { type NotChecked, WHY_NOT_CHECKED } from '../lint/not-checked.ts';
import type { Severity } from '../rules/rule.ts';

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly notChecked?: NotChecked;
}

/** In words for the writer. */
export function whyNotChecked(reason: NotChecked): string {
  return WHY_NOT_CHECKED[reason]['zh-CN'];
}

type Totals = Record<Severity, number>;

/** How many findings of each severity. */
export function countSeverities(files: readonly CheckedFile[]): Totals {
  const totals: Totals = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) totals[severity] += 1;
  return totals;
}

/** For programs: positions as in LSP, 0-based and in UTF-16 units. */
export function formatJson(files: readonly CheckedFile[]): string {
  return JSON.stringify({
    files: files.map(({ path, findings, notChecked }) => ({
      path,
      ...(notChecked && { notChecked: whyNotChecked(notChecked) }),
      diagnostics: findings.map(({ rule, severity, message, range, fix }) => ({
        rule,
        severity,
        message,
        range,
        ...(fix && { fix }),
      })),
    })),
    summary: countSeverities(files),
  });
}

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** For people: 1-based lines and columns, in columns that line up. */
export function formatStylish(files: readonly CheckedFile[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (colour ? styleText(style, text) : text);
  const blocks: string[] = [];
  for (const { path, findings } of files) {
    if (findings.length === 0) continue;
    const places = findings.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
    const placeWidth = Math.max(...places.map((place) => place.length));
    const messageWidth = Math.max(...findings.map(({ message }) => stringWidth(message)));
    const rows = findings.map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padStart(placeWidth);
      const padding = ' '.repeat(messageWidth - stringWidth(message));
      return `  ${place}  ${paint(COLOURS[severity], NAMES[severity])}  ${message}${padding}  ${paint('dim', rule)}`;
    });
    blocks.push(`${paint('underline', path)}\n${rows.join('\n')}\n`);
  }
  const skipped = files.flatMap(({ path, notChecked }) =>
    notChecked === undefined ? [] : [`${path}：未检查，${whyNotChecked(notChecked)}\n`],
  );
  const canBe = files.some(({ notChecked }) => notChecked !== undefined && notChecked !== 'empty');
  if (skipped.length > 0) blocks.push(`${skipped.join('')}${canBe ? HOW_TO_CHECK : ''}`);
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${summary(files)}\n`;
}

const HOW_TO_CHECK = '要检查这样的文件：在 .gongwenrc.json 里写 "draftDetection": "always"，或把扩展名改为 .gongwen\n';

function summary(files: readonly CheckedFile[]): string {
  const { error, warning, info } = countSeverities(files);
  if (files.length === 0) return '没有可检查的文件';
  const skipped = files.filter(({ notChecked }) => notChecked !== undefined).length;
  if (skipped === files.length) return `${skipped} 个文件都没有检查`;
  const counted = `共检查 ${files.length - skipped} 个文件${skipped > 0 ? `（另有 ${skipped} 个未检查）` : ''}`;
  if (error + warning + info === 0) return `${counted}，没有发现问题`;
  const fixable = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safe).length;
  const fixing = fixable > 0 ? `；其中 ${fixable} 处可用 --fix 自动修正` : '';
  return `${counted}：${error} 处错误、${warning} 处警告、${info} 处提示${fixing}`;
}
