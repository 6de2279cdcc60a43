import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { type Name, names } from './name-consistency/names.ts';
import { keysOf, likenessOf } from './name-consistency/variants.ts';
import { type DocumentContext, defineDocumentRule } from './rule.ts';

/** Of those that share a key, a name is compared with so many. */
const MOST_COMPARED = 4;

interface Placed extends Name {
  readonly line: number;
}

/** One name, as it stands everywhere in a piece. */
interface Variant {
  readonly places: Placed[];
}

type Message = 'meeting' | 'body' | 'title' | 'project' | 'other' | 'change';

/** A meeting, a body, a document or an activity that is named in two ways within one piece. */
export const nameConsistency = defineDocumentRule<Message, Record<never, never>>({
  id: 'name-consistency',
  summary: {
    'zh-CN': '同一会议、机构、文件、活动前后名称不一致',
    en: 'A meeting, a body, a document or an activity is named in two ways',
  },
  tier: '惯例',
  defaultSeverity: 'info',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    meeting: {
      'zh-CN': '会议名称与第{line}行的“{other}”不一致；若是同一个会，应统一',
      en: 'Line {line} has “{other}”: if it is the same meeting, name it alike',
    },
    body: {
      'zh-CN': '机构名称与第{line}行的“{other}”不一致；若是同一机构，应统一',
      en: 'Line {line} has “{other}”: if it is the same body, name it alike',
    },
    title: {
      'zh-CN': '名称与第{line}行的《{other}》不一致；若是同一文件，应统一',
      en: 'Line {line} has 《{other}》: if it is the same document, name it alike',
    },
    project: {
      'zh-CN': '名称与第{line}行的“{other}”不一致；若是同一个，应统一',
      en: 'Line {line} has “{other}”: if it is the same, name it alike',
    },
    other: { 'zh-CN': '这里作“{other}”', en: 'Here it is “{other}”' },
    change: { 'zh-CN': '改为“{other}”', en: 'Change to “{other}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    const telling = draft.linesWith(names);
    let next = 0;
    for (const { endLine } of outline.pieces) {
      const variants = new Map<string, Variant>();
      for (; next < telling.length && (telling[next] as number) < endLine; next += 1) {
        const number = telling[next] as number;
        for (const name of names.of(lines[number] as Line)) collect(variants, { ...name, line: number });
      }
      compare([...variants.values()], report);
    }
  },
});

function collect(variants: Map<string, Variant>, name: Placed): void {
  const key = `${name.kind}${name.called}${name.text}`;
  const known = variants.get(key);
  if (known === undefined) variants.set(key, { places: [name] });
  else known.places.push(name);
}

type Reporter = DocumentContext<Message, Record<never, never>>['report'];

/** Each variant is held against those before it that share a key. */
function compare(variants: readonly Variant[], report: Reporter): void {
  const byKey = new Map<string, Variant[]>();
  const told = new Set<Variant>();
  for (const variant of variants) {
    const [name] = variant.places as [Placed];
    const candidates = new Set<Variant>();
    for (const key of keysOf(name)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [variant]);
      else {
        for (const one of sharing) if (candidates.size < MOST_COMPARED) candidates.add(one);
        if (sharing.length < MOST_COMPARED) sharing.push(variant);
      }
    }
    for (const candidate of candidates) if (tell(candidate, variant, told, report)) break;
  }
}

/** Reports the one that stands less often, or later. What was reported itself says nothing of others; two that a list names side by side are two. */
function tell(earlier: Variant, later: Variant, told: Set<Variant>, report: Reporter): boolean {
  if (told.has(earlier)) return false;
  const isEarlierRare = earlier.places.length < later.places.length;
  const [rare, usual] = isEarlierRare ? [earlier, later] : [later, earlier];
  const [first] = usual.places as [Placed];
  const [slip] = rare.places as [Placed];
  const likeness = later.places[0]?.listedAfter === earlier.places[0]?.text ? undefined : likenessOf(slip, first);
  if (likeness === undefined) return false;
  told.add(rare);
  const other = first.text.slice(first.text.length - likeness.otherLength);
  for (const { line, end, kind } of rare.places) {
    const start = end - likeness.length;
    report({
      line,
      start,
      end,
      message: kind,
      data: { other, line: first.line + 1 },
      related: [{ line: first.line, start: first.end - likeness.otherLength, end: first.end, message: 'other' }],
      fix: { title: 'change', safe: false, edits: [{ line, start, end, newText: other }] },
    });
  }
  return true;
}
