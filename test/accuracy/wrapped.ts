import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { NUMBERING_RULES } from './numbering-changes.ts';

/**
 * Sets documents as a page is printed, each paragraph on lines of one width, and counts the numbering errors that were not there before:
 * text that was copied from a page must be read like any other.
 */

const INDENT = '　　';
const HANGING = /[，。；：、！？）”》％%]/u;
const IN_NUMBER = /[\d.]/u;

export interface WrappedOutcome {
  readonly documents: number;
  readonly newErrors: number;
}

export function measureWrapped(folders: readonly string[], width: number): WrappedOutcome {
  const linter = new Linter(defaultConfig());
  const countErrors = (text: string) =>
    linter
      .lint(Draft.parse(text), true)
      .findings.filter(({ rule, severity }) => severity === 'error' && NUMBERING_RULES.has(rule)).length;
  let documents = 0;
  let newErrors = 0;
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      documents += 1;
      newErrors += Math.max(0, countErrors(setOnPage(text, width)) - countErrors(text));
    }
  }
  return { documents, newErrors };
}

function setOnPage(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const plain = line.replace(/^(?:[#>]+ *|- )/u, '').replaceAll('**', '');
      return plain.trim() === '' || /\||\]\(/u.test(plain) ? [plain] : wrap(INDENT + plain.trim(), width);
    })
    .join('\n');
}

function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (let rest = paragraph; rest !== ''; ) {
    let end = 0;
    for (let used = 0; end < rest.length && used < width; end += 1) used += rest.charCodeAt(end) < 0x100 ? 0.5 : 1;
    while (HANGING.test(rest.charAt(end))) end += 1;
    while (end > 1 && IN_NUMBER.test(rest.charAt(end)) && IN_NUMBER.test(rest.charAt(end - 1))) end -= 1;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}
