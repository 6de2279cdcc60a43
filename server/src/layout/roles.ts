import { attachmentFacts } from '../document/attachment-line.ts';
import type { Draft } from '../document/draft.ts';
import { isProse } from '../document/fact.ts';
import type { HeadingForm } from '../document/heading-form.ts';
import type { Line } from '../document/line.ts';
import type { Entry } from '../document/numbering/entry.ts';
import type { Outline } from '../document/outline.ts';
import { endsLikeTitle } from '../document/piece.ts';
import { cutParts, type Part } from './part.ts';
import type { HeadingLevel, Role, RoleLine } from './role.ts';

/** The level that a form has on the page (GB/T 9704-2012 7.3.3); what is not named is running text. */
const LEVEL_OF: Readonly<Partial<Record<HeadingForm, HeadingLevel>>> = {
  division: 0,
  volume: 0,
  part: 0,
  chapter: 0,
  section: 0,
  han: 1,
  'han-paren': 2,
  arabic: 3,
  decimal: 3,
  'decimal-3': 4,
  'arabic-paren': 4,
};
/** Of these the number alone is set off: 第三条 */
const OF_ARTICLES: readonly HeadingForm[] = ['article', 'paragraph', 'item'];
const DEEPEST: HeadingLevel = 4;
/** A title takes no more lines than this. */
const MOST_TITLE_LINES = 4;
/** What stands between title and text. */
const MOST_BYLINES = 4;
const LONGEST_BYLINE = 40;
/** A first sentence that is longer is no heading. */
const LONGEST_RUN_IN = 50;
const LONGEST_SIGNATURE = 40;
/** Signed by several bodies. */
const MOST_SIGNATURES = 10;

const SUBTITLE = /^[—―─-]{1,2}/u;
const DOCUMENT_NUMBER = /[〔[（(【](?:19|20)?[\dX×xＸ]{2}[〕\]）)】]第?[\dX×xＸ]*号/u;
const BRACKETED = /^[（(][^（）()]*[）)]$/u;
const DATE =
  /^(?:(?:19|20)[\dX×Ｘx]{2}|[一二][〇○ＯO零\p{Script=Han}]{3}|X{1,4})[ \u3000]*年[ \u3000]*[^年月。；，]{0,4}月(?:[ \u3000]*[^月。；，]{0,4}日)?$/u;
const COPIES = /^(?:抄[ \u3000]*送|抄[ \u3000]*报|主[ \u3000]*送)[ \u3000]*[:：]/u;
const IMPRINT = /(?:19|20)[\dX×Ｘx]{2}年.{1,8}印发$/u;
const STOPS = /[。；！？]/u;
const CLAUSE = /[。；，！？,;]/u;
const TABLE_ROW = /^\|.*\|$/u;

/** What each line that is printed is on the page, in order; blank lines, comments and code are none. */
export function assignRoles(draft: Draft, outline: Outline): RoleLine[] {
  const entries = new Map(outline.entries.map((entry) => [entry.line, entry]));
  const items = new Set(outline.attachments.groups.flatMap((group) => group.items.map(({ line }) => line)));
  return cutParts(draft, outline).flatMap((part) => new PartReader(draft.lines, part, entries, items, outline).read());
}

class PartReader {
  readonly #lines: readonly Line[];
  readonly #entries: ReadonlyMap<number, Entry>;
  readonly #attachmentItems: ReadonlySet<number>;
  readonly #titleLine: number | undefined;
  readonly #isAttachment: boolean;
  /** The lines that are printed, and what has become of them. */
  readonly #numbers: readonly number[];
  readonly #roles = new Map<number, RoleLine>();

  constructor(
    lines: readonly Line[],
    { startLine, endLine, isAttachment }: Part,
    entries: ReadonlyMap<number, Entry>,
    attachmentItems: ReadonlySet<number>,
    { pieces }: Outline,
  ) {
    this.#lines = lines;
    this.#entries = entries;
    this.#attachmentItems = attachmentItems;
    this.#isAttachment = isAttachment;
    this.#titleLine = pieces.find((piece) => piece.startLine === startLine)?.titleLine;
    const numbers: number[] = [];
    for (let number = startLine; number < endLine; number += 1) {
      const line = lines[number] as Line;
      if (isProse(line) && !isRule(line)) numbers.push(number);
    }
    this.#numbers = numbers;
  }

  read(): RoleLine[] {
    const body = this.#readFront();
    const end = this.#readEnd(body);
    for (let at = body; at < end; at += 1) this.#put(this.#roleOf(this.#numbers[at] as number));
    return this.#numbers.map((number) => this.#roles.get(number) as RoleLine);
  }

  /** From the title to the salutation; returns the index of the first line of the text. */
  #readFront(): number {
    let at = 0;
    if (this.#isAttachment) this.#set(at++, 'attachment');
    const titles = this.#titlesFrom(at);
    while (at < titles) {
      this.#set(at, SUBTITLE.test(this.#textAt(at)) ? 'subtitle' : 'title');
      at += 1;
    }
    if (titles > 0 || this.#isAttachment) {
      for (const first = at; at < first + MOST_BYLINES; at += 1) {
        const text = this.#textAt(at);
        if (DOCUMENT_NUMBER.test(text) && !CLAUSE.test(text)) this.#set(at, 'number');
        else if (SUBTITLE.test(text) && text.length <= LONGEST_BYLINE) this.#set(at, 'subtitle');
        else if (this.#isByline(at)) this.#set(at, 'byline');
        else break;
      }
    }
    if (this.#isRecipient(at)) this.#set(at++, 'recipient');
    return at;
  }

  /** The index after the title's last line. A title may stand on several lines. */
  #titlesFrom(first: number): number {
    let end = first;
    const isHead = (at: number) => {
      const number = this.#numbers[at];
      const line = number === undefined ? undefined : this.#lines[number];
      if (line === undefined || this.#entries.has(number as number)) return false;
      if (line.inline.headingDepth > 1 && at > first) return false;
      return (line.shape === 'head' || line.shape === 'divider') && !BRACKETED.test(line.inline.text);
    };
    if (!isHead(first)) return first;
    const known = this.#titleLine === undefined ? -1 : this.#numbers.indexOf(this.#titleLine);
    const endsThere = (at: number) => endsLikeTitle(this.#textAt(at));
    // Below the line that reads as a title stand those who speak, unless it goes on in the next line.
    const goesOn = (at: number) =>
      at <= known ||
      (this.#isAdjacent(at) && (endsThere(at) || (!this.#isAttachment && known >= 0 && !endsThere(at - 1))));
    const isOver = (at: number) => DOCUMENT_NUMBER.test(this.#textAt(at)) || DATE.test(this.#textAt(at));
    do end += 1;
    while (end - first < MOST_TITLE_LINES && isHead(end) && !isOver(end) && goesOn(end));
    return end;
  }

  /** No blank line stands before it. */
  #isAdjacent(at: number): boolean {
    return this.#numbers[at] === (this.#numbers[at - 1] ?? -2) + 1;
  }

  #isByline(at: number): boolean {
    const line = this.#lineAt(at);
    const number = this.#numbers[at];
    if (line === undefined || number === undefined || this.#entries.has(number)) return false;
    const { text } = line.inline;
    if (text.length > LONGEST_BYLINE || line.inline.headingDepth > 0) return false;
    if (BRACKETED.test(text) || DATE.test(text)) return true;
    return !this.#isAttachment && line.shape === 'head' && !CLAUSE.test(text);
  }

  #isRecipient(at: number): boolean {
    const line = this.#lineAt(at);
    if (line === undefined || this.#entries.has(this.#numbers[at] as number)) return false;
    if (line.shape === 'salutation') return true;
    return line.shape === 'lead-in' && /[:：]$/u.test(line.inline.text) && !STOPS.test(line.inline.text);
  }

  /** From the signature on; returns the index after the last line of the text. */
  #readEnd(body: number): number {
    let end = this.#numbers.length;
    const below = () => end - 1;
    while (below() >= body && IMPRINT.test(this.#textAt(below()))) this.#set(--end, 'imprint');
    while (below() >= body && COPIES.test(this.#textAt(below()))) this.#set(--end, 'copies');
    const isNote = below() > body && BRACKETED.test(this.#textAt(below()));
    const date = isNote ? below() - 1 : below();
    if (date < body || !DATE.test(this.#textAt(date))) return end;
    if (isNote) this.#set(below(), 'note');
    this.#set(date, 'date');
    end = date;
    while (end > body && date - end < MOST_SIGNATURES && this.#isSignature(end - 1)) this.#set(--end, 'signature');
    return end;
  }

  #isSignature(at: number): boolean {
    const line = this.#lineAt(at);
    const number = this.#numbers[at] as number;
    if (line === undefined || this.#entries.has(number) || this.#attachmentItems.has(number)) return false;
    const { text } = line.inline;
    return line.shape === 'head' && text.length <= LONGEST_SIGNATURE && !/[:：]/u.test(text) && !TABLE_ROW.test(text);
  }

  #roleOf(number: number): RoleLine {
    const line = this.#lines[number] as Line;
    if (TABLE_ROW.test(line.inline.text)) return { line: number, role: 'table' };
    if (attachmentFacts.of(line).opensList || this.#attachmentItems.has(number))
      return { line: number, role: 'attachment-note' };
    const entry = this.#entries.get(number);
    return entry === undefined ? readUnnumbered(line, number) : readEntry(line, entry);
  }

  #lineAt(at: number): Line | undefined {
    const number = this.#numbers[at];
    return number === undefined ? undefined : this.#lines[number];
  }

  #textAt(at: number): string {
    return this.#lineAt(at)?.inline.text ?? '';
  }

  #set(at: number, role: Role): void {
    this.#put({ line: this.#numbers[at] as number, role });
  }

  #put(placed: RoleLine): void {
    this.#roles.set(placed.line, placed);
  }
}

/** A rule of Markdown is not printed. */
function isRule({ shape, inline: { text } }: Line): boolean {
  return shape === 'divider' && /^[-—_=* \t]+$/u.test(text);
}

/** A heading of Markdown without a number is a heading all the same. */
function readUnnumbered({ inline }: Line, line: number): RoleLine {
  if (inline.headingDepth === 0) return { line, role: 'body' };
  return { line, role: 'heading', level: Math.min(Math.max(inline.headingDepth - 1, 1), DEEPEST) as HeadingLevel };
}

function readEntry({ inline, text }: Line, { line, form, marker, isBare }: Entry): RoleLine {
  const markerEnd = inline.offsetOf(marker.end) ?? inline.text.length;
  if (OF_ARTICLES.includes(form)) return { line, role: 'body', level: 1, headingEnd: markerEnd };
  const level = LEVEL_OF[form];
  if (level === undefined) return { line, role: 'body' };
  if (isBare && !STOPS.test(text.slice(0, -1))) return { line, role: 'heading', level };
  const stop = inline.text.indexOf('。', markerEnd);
  // A paragraph that is one sentence is an item, and no heading with its text behind it.
  if (stop < 0 || stop === inline.text.length - 1 || stop > LONGEST_RUN_IN) return { line, role: 'body' };
  return { line, role: 'body', level, headingEnd: stop + 1 };
}
