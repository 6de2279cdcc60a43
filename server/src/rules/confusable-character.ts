import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { anyOf, declarePairs, declareTrigger } from '../document/scan.ts';
import { type Lookalike, type LookalikeKind, readLookalikes } from './confusable-character/lookalikes.ts';
import { COMPATIBILITY, KANA, LETTERS } from './confusable-character/tables.ts';
import { defineDocumentRule } from './rule.ts';
import { reportThroughout, type Slip } from './throughout.ts';

type MessageId = `${LookalikeKind}` | `${LookalikeKind}All` | 'change' | 'changeAll';

const WIDE =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｙｚ';

/** A character that looks like the right one and is another: kana, Cyrillic, Greek, radicals, full-width figures and letters, ○ or O in a year. */
export const confusableCharacter = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'confusable-character',
  summary: {
    'zh-CN': '形似而不是的字符：ロ（口）、二○二四年、全角数字等',
    en: 'A character that looks like another: ロ for 口, ○ for 〇, full-width digits',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    script: {
      'zh-CN': '“{found}”不是汉字或拉丁字母，只是形似，应为“{right}”',
      en: '“{found}” is of another script and only looks like “{right}”',
    },
    scriptAll: {
      'zh-CN': '全文{count}处字符不是汉字或拉丁字母，只是形似，如“{found}”应为“{right}”',
      en: '{count} characters are of another script, such as “{found}” for “{right}”',
    },
    compatibility: {
      'zh-CN': '“{found}”是部首或兼容字符，查找、排版会出错，应为“{right}”',
      en: '“{found}” is a radical or a compatibility character, which searches miss: write “{right}”',
    },
    compatibilityAll: {
      'zh-CN': '全文{count}处是部首或兼容字符，查找、排版会出错，如“{found}”应为“{right}”',
      en: '{count} radicals or compatibility characters, which searches miss, such as “{found}” for “{right}”',
    },
    zero: {
      'zh-CN': '汉字数字中的零应为“〇”：“{found}”应为“{right}”',
      en: 'Zero among Han digits is 〇: “{found}” should be “{right}”',
    },
    zeroAll: {
      'zh-CN': '全文{count}处汉字数字中的零应为“〇”，如“{found}”应为“{right}”',
      en: 'Zero among Han digits is 〇 ({count} places): “{found}” should be “{right}”',
    },
    digit: {
      'zh-CN': '数字里混进了字母：“{found}”应为“{right}”',
      en: 'A letter among digits: “{found}” should be “{right}”',
    },
    digitAll: {
      'zh-CN': '全文{count}处数字里混进了字母，如“{found}”应为“{right}”',
      en: 'Letters among digits ({count} places): “{found}” should be “{right}”',
    },
    wide: {
      'zh-CN': '全角的“{found}”应为半角的“{right}”',
      en: 'Full-width “{found}” should be “{right}”',
    },
    wideAll: {
      'zh-CN': '全文{count}处用了全角数字或字母，如“{found}”应为“{right}”',
      en: '{count} full-width figures or words, such as “{found}” for “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    changeAll: { 'zh-CN': '全部改过来', en: 'Change all of them' },
  },
  check({ draft, lines, outline, report }) {
    const kinds: Record<LookalikeKind, Slip[]> = { script: [], compatibility: [], zero: [], digit: [], wide: [] };
    for (const line of draft.linesWith(lookalikes)) {
      for (const { kind, start, end, found, right } of lookalikes.of(lines[line] as Line)) {
        // Han characters are changed by the writer alone; a figure at the start may make a list.
        const safe = kind === 'wide' && start > 0;
        kinds[kind].push({ line, start, end, found, right, safe, edits: [{ start, end, newText: right }] });
      }
    }
    const tell = (kind: LookalikeKind, severity?: 'warning' | 'info') =>
      reportThroughout(
        kinds[kind],
        { one: kind, all: `${kind}All`, change: 'change', changeAll: 'changeAll' },
        report,
        severity,
      );
    if (kinds.script.length + kinds.zero.length + kinds.wide.length > 0 && outline.isTraditional) return;
    tell('script');
    tell('compatibility');
    tell('zero');
    tell('digit');
    tell('wide', 'info');
  },
});

const NONE: readonly Lookalike[] = [];

const lookalikes = defineFact<readonly Lookalike[]>({
  none: NONE,
  wakes: anyOf(
    declareTrigger([...KANA.keys(), ...LETTERS.keys(), ...COMPATIBILITY.keys(), ...WIDE].join('')),
    declarePairs('一二三四五六七八九十〇○OＯo0', '○◯OＯo0'),
    declarePairs('0123456789', 'lIOo'),
  ),
  read({ text, marker }) {
    const opaque = findOpaqueSpans(text);
    const from = marker?.end ?? 0;
    const found = readLookalikes(text).filter(({ start }) => start >= from && !isOpaque(opaque, start));
    return found.length === 0 ? NONE : found;
  },
});
