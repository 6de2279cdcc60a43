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

/** What is printed of the files, one after the other, so that no more than one file's findings are held. */
export interface Report {
  /** How many findings of each severity there were in the files so far. */
  readonly totals: Readonly<Record<Severity, number>>;
  /** The text to print for a file. */
  add(file: CheckedFile): string;
  /** The text to print after the last. */
  end(): string;
}

/** For programs: positions as in LSP, 0-based and in UTF-16 units. */
export class JsonReport implements Report {
  readonly totals = { error: 0, warning: 0, info: 0 };
  /** What stands before the next file. */
  #before = '{"files":[';

  add({ path, findings, notChecked }: CheckedFile): string {
    for (const { severity } of findings) this.totals[severity] += 1;
    const file = {
      path,
      ...(notChecked && { notChecked: whyNotChecked(notChecked) }),
      diagnostics: findings.map(({ rule, severity, message, range, fix }) => ({
        rule,
        severity,
        message,
        range,
        ...(fix && { fix }),
      })),
    };
    const text = `${this.#before}${JSON.stringify(file)}`;
    this.#before = ',';
    return text;
  }

  end(): string {
    const opening = this.#before === ',' ? '' : this.#before;
    return `${opening}],"summary":${JSON.stringify(this.totals)}}\n`;
  }
}

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** For people: 1-based lines and columns, in columns that line up within a file. */
export class StylishReport implements Report {
  readonly totals = { error: 0, warning: 0, info: 0 };
  readonly #colour: boolean;
  /** A line for each file that was not checked. */
  readonly #skipped: string[] = [];
  #files = 0;
  #fixable = 0;
  #canBeChecked = false;
  #hasBlocks = false;

  constructor(colour: boolean) {
    this.#colour = colour;
  }

  add({ path, findings, notChecked }: CheckedFile): string {
    this.#files += 1;
    for (const { severity, fix } of findings) {
      this.totals[severity] += 1;
      if (fix?.safe) this.#fixable += 1;
    }
    if (notChecked !== undefined) {
      this.#skipped.push(`${path}：未检查，${whyNotChecked(notChecked)}\n`);
      this.#canBeChecked ||= notChecked !== 'empty';
    }
    return findings.length === 0 ? '' : this.#block(`${this.#paint('underline', path)}\n${this.#rows(findings)}\n`);
  }

  end(): string {
    const how = this.#canBeChecked ? HOW_TO_CHECK : '';
    const skipped = this.#skipped.length > 0 ? this.#block(`${this.#skipped.join('')}${how}`) : '';
    return `${skipped}${this.#block(`${this.#summary()}\n`)}`;
  }

  /** Blocks are set apart by an empty line. */
  #block(text: string): string {
    const gap = this.#hasBlocks ? '\n' : '';
    this.#hasBlocks = true;
    return `${gap}${text}`;
  }

  #rows(findings: readonly Finding[]): string {
    const places = findings.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
    const widths = findings.map(({ message }) => stringWidth(message));
    const placeWidth = longest(places.map((place) => place.length));
    const messageWidth = longest(widths);
    const rows = findings.map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padStart(placeWidth);
      const padding = ' '.repeat(messageWidth - (widths[index] ?? 0));
      const name = this.#paint(COLOURS[severity], NAMES[severity]);
      return `  ${place}  ${name}  ${message}${padding}  ${this.#paint('dim', rule)}`;
    });
    return rows.join('\n');
  }

  #paint(style: Parameters<typeof styleText>[0], text: string): string {
    return this.#colour ? styleText(style, text) : text;
  }

  #summary(): string {
    const { error, warning, info } = this.totals;
    const skipped = this.#skipped.length;
    if (this.#files === 0) return '没有可检查的文件';
    if (skipped === this.#files) return `${skipped} 个文件都没有检查`;
    const counted = `共检查 ${this.#files - skipped} 个文件${skipped > 0 ? `（另有 ${skipped} 个未检查）` : ''}`;
    if (error + warning + info === 0) return `${counted}，没有发现问题`;
    const fixing = this.#fixable > 0 ? `；其中 ${this.#fixable} 处可用 --fix 自动修正` : '';
    return `${counted}：${error} 处错误、${warning} 处警告、${info} 处提示${fixing}`;
  }
}

/** Of any number of them: spread into arguments, a hundred thousand are too many for the stack. */
function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

const HOW_TO_CHECK = '要检查这样的文件：在 .gongwenrc.json 里写 "draftDetection": "always"，或把扩展名改为 .gongwen\n';
