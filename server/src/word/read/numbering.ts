import { formatNumber } from './number-format.ts';
import type { ParagraphStyles } from './styles.ts';
import { childOf, childrenOf, type Element, isOn, settingOf } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1章 */
  readonly text: string;
  readonly isLegal: boolean;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The number of the level after which it starts anew, counted from 1; 0 for never. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  readonly font: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** By level, where this list begins whatever the one before it came to. */
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;
const OFF = '0';

/** The numbers that Word makes by itself: all of `numbering.xml`, counted as the document is read. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles: ParagraphStyles;
  /** By abstract list, what each level has come to. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists with starts of their own that were met. */
  readonly #begun = new Set<string>();

  constructor(root: Element | undefined, styles: ParagraphStyles) {
    this.#styles = styles;
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
    );
    const byStyle = new Map(
      [...abstracts.values()].flatMap((one) => {
        const style = settingOf(one, 'styleLink');
        return style === undefined ? [] : [[style, one] as const];
      }),
    );
    for (const num of childrenOf(root, 'num')) {
      const abstractId = settingOf(num, 'abstractNumId') ?? '';
      const own = abstracts.get(abstractId);
      const linked = byStyle.get(settingOf(own, 'numStyleLink') ?? '') ?? own;
      const levels = new Map(childrenOf(linked, 'lvl').map(readLevel));
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const level = Number(override.attributes.get('ilvl') ?? 0);
        const lvl = childOf(override, 'lvl');
        if (lvl !== undefined) levels.set(level, readLevel(lvl)[1]);
        const start = settingOf(override, 'startOverride');
        if (start !== undefined) starts.set(level, Number(start));
      }
      this.#lists.set(num.attributes.get('numId') ?? '', { abstractId, levels, starts });
    }
  }

  /** What stands before a paragraph's text, by its properties; empty where it has no number. To be asked in the order of the document, each paragraph once. */
  markerOf(properties: Element | undefined): string {
    const styleId = settingOf(properties, 'pStyle');
    const own = childOf(properties, 'numPr');
    const inherited = this.#styles.numberingOf(styleId);
    const id = settingOf(own, 'numId') ?? inherited?.id;
    const list = id === undefined || id === OFF ? undefined : this.#lists.get(id);
    if (id === undefined || list === undefined) return '';
    const written = settingOf(own, 'ilvl') ?? (own === undefined ? inherited?.level : undefined);
    const depth = Math.min(Number(written ?? levelOfStyle(list, styleId) ?? 0), DEEPEST);
    const level = list.levels.get(depth);
    return level === undefined ? '' : this.#count(id, list, depth, level);
  }

  #count(id: string, list: List, depth: number, level: Level): string {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const begins = `${id} ${depth}`;
    const start = list.starts.get(depth);
    if (start !== undefined && !this.#begun.has(begins)) counts[depth] = undefined;
    this.#begun.add(begins);
    counts[depth] = counts[depth] === undefined ? (start ?? level.start) : counts[depth] + 1;
    for (let below = depth + 1; below <= DEEPEST; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && depth < restart)) counts[below] = undefined;
    }
    if (level.format === 'bullet') return `${bullet(level)} `;
    const marker = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      const value = counts[at] ?? list.starts.get(at) ?? other?.start ?? 1;
      return formatNumber(level.isLegal ? 'decimal' : (other?.format ?? 'decimal'), value);
    });
    return marker === '' ? '' : marker + separatorAfter(marker, level.suffix);
  }
}

/** A style may be a level's own: then the paragraph stands on that level. */
function levelOfStyle({ levels }: List, styleId: string | undefined): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [depth, { style }] of levels) if (style === styleId) return depth;
  return undefined;
}

function readLevel(lvl: Element): [number, Level] {
  const suffix = settingOf(lvl, 'suff');
  const restart = settingOf(lvl, 'lvlRestart');
  return [
    Number(lvl.attributes.get('ilvl') ?? 0),
    {
      start: Number(settingOf(lvl, 'start') ?? 1),
      format: readFormat(lvl),
      text: settingOf(lvl, 'lvlText') ?? '',
      isLegal: isOn(lvl, 'isLgl'),
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      restart: restart === undefined ? undefined : Number(restart),
      style: settingOf(lvl, 'pStyle'),
      font: childOf(childOf(lvl, 'rPr'), 'rFonts')?.attributes.get('ascii'),
    },
  ];
}

/** A format that older programs do not know stands in an alternative. */
function readFormat(lvl: Element): string {
  const alternative = childOf(childOf(lvl, 'AlternateContent'), 'Fallback');
  return settingOf(lvl, 'numFmt') ?? settingOf(alternative, 'numFmt') ?? 'decimal';
}

/** After 一、 and （一） nothing stands in text; 1.1 and 第一条 are set off. */
function separatorAfter(marker: string, suffix: Level['suffix']): string {
  if (suffix === 'nothing' || /[\s、．.，：:）)】〕》]$/u.test(marker)) return '';
  return /^第.*[\p{Script=Han}]$/u.test(marker) ? '\u3000' : ' ';
}

const SYMBOLS: Readonly<Record<string, string>> = {
  l: '●',
  n: '■',
  u: '◆',
  p: '□',
  q: '□',
  ü: '✓',
  Ø: '➢',
  v: '❖',
  '·': '●',
};

/** The marks of symbol fonts stand in the private range, each at the place of a letter. */
function bullet({ text, font }: Level): string {
  const code = text.charCodeAt(0);
  const letter = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : text;
  const isSymbol = letter !== text || /wingdings|symbol/iu.test(font ?? '');
  return isSymbol ? (SYMBOLS[letter] ?? '●') : text;
}
