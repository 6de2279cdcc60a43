import { countCharacters, isSpeech, minutesOf } from '../document/length.ts';
import { recognize } from '../document/recognition.ts';
import type { AskedDocument, Check } from '../features/feature.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';
import { type NotChecked, WHY_NOT_CHECKED } from '../lint/not-checked.ts';
import { pendingPlaceholders } from '../lint/pending.ts';
import type { Status } from '../protocol.ts';
import type { Locale, Message } from '../rules/rule.ts';

/** What the status item shows of a document that was checked. */
export function statusOf({ draft, isTooLong }: AskedDocument, { config, result }: Check): Status {
  const { speechRate, locale } = config;
  const { checked, notChecked, findings } = result;
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
