import type { Draft } from '../document/draft.ts';
import { defineFact } from '../document/fact.ts';
import { isHan } from '../document/han.ts';
import type { Line } from '../document/line.ts';
import { recognize } from '../document/recognition.ts';
import type { Config } from '../lint/config.ts';
import type { Finding } from '../lint/finding.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';
import type { LintResult } from '../lint/linter.ts';
import { type NotChecked, WHY_NOT_CHECKED } from '../lint/not-checked.ts';
import type { DraftStatus } from '../protocol.ts';
import { placeholder } from '../rules/placeholder.ts';
import type { Locale, Message } from '../rules/rule.ts';

const lineCharacters = defineFact<number>({ none: 0, read: ({ text }) => countLine(text) });

/**
 * 字数 as word processors count: each Han character and full-width mark is one, each run of Latin letters and digits is one.
 * Of the whole draft, or of its 0-based lines from `start` to before `end`.
 */
export function countCharacters({ lines }: Draft, start = 0, end = lines.length): number {
  let total = 0;
  for (let number = start; number < Math.min(end, lines.length); number += 1) {
    total += lineCharacters.of(lines[number] as Line);
  }
  return total;
}

/** What is told of a draft with every check. */
export function statusOf(
  { draft, isTooLong }: { readonly draft: Draft; readonly isTooLong: boolean },
  { checked, notChecked, findings }: LintResult,
  config: Config,
): DraftStatus {
  const { speechRate, locale } = config;
  const reason = isTooLong ? 'too-long' : notChecked;
  const characters = countCharacters(draft);
  return {
    characters,
    ...(isSpeech(draft) && { minutes: minutesOf(characters, speechRate) }),
    speechRate,
    checked: checked && !isTooLong,
    ...(reason !== undefined && { notChecked: { reason, words: wordsOf(reason, locale) } }),
    looksOfficial: recognize(draft.lines).looksOfficial,
    placeholders: pendingPlaceholders(findings, config).length,
  };
}

const TOO_LONG: Message = {
  'zh-CN': `超过 ${LONGEST_TEXT / 1_000_000} 百万字，请拆分`,
  en: 'it is too long',
};

function wordsOf(reason: NotChecked | 'too-long', locale: Locale): string {
  return (reason === 'too-long' ? TOO_LONG : WHY_NOT_CHECKED[reason])[locale];
}

/** What is still to be filled in: as grave as the config makes it. What is milder may be hidden on purpose. */
export function pendingPlaceholders(findings: readonly Finding[], config: Config): Finding[] {
  const severity = config.rules.get(placeholder.id)?.severity;
  return findings.filter((finding) => finding.rule === placeholder.id && finding.severity === severity);
}

/** How long a text takes to be read aloud, in whole minutes, at least one. `rate` is in 字 a minute. */
export function minutesOf(characters: number, rate: number): number {
  return Math.max(1, Math.round(characters / rate));
}

/** It is made to be heard: it speaks to somebody. */
export function isSpeech({ lines }: Draft): boolean {
  return lines.slice(0, LINES_TO_SALUTATION).some(({ shape }) => shape === 'salutation');
}

const LINES_TO_SALUTATION = 30;

function countLine(text: string): number {
  let count = 0;
  let inWord = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    const isWide =
      isHan(code) || (code >= 0x2010 && code <= 0x206f) || (code > 0x3000 && code <= 0xffef && !isLowSurrogate(code));
    const isWord = !isWide && code > 0x20 && code !== 0x3000 && code !== 0xa0 && !isLowSurrogate(code);
    if (isWide || (isWord && !inWord)) count += 1;
    inWord = isWord;
  }
  return count;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
