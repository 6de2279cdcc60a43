import { FORM, type HeadingForm, UNITS } from '../document/heading-form.ts';
import type { Line } from '../document/line.ts';
import { readArabicNumeral, readHanNumeral, writeHanNumeral } from '../document/numeral.ts';
import type { NewNumber } from './renumbering.ts';
import type { Replacement } from './replacement.ts';
import { type Node, nodeAt, siblingsOf, type Tree } from './tree.ts';

/** 第五条, 第三部分, 第（二）项; 款 are not numbered and stand between. */
const REFERENCE =
  /第(?:[ \u3000]?([一二三四五六七八九十百零]+|\d+)[ \u3000]?(部分|[篇编編章节節条條款])|[（(]([一二三四五六七八九十]+|\d+)[）)](?:[项項条條点點]|部分)?)/gu;

const FORM_OF_UNIT: ReadonlyMap<string, HeadingForm> = new Map(UNITS.filter(([, form]) => !FORM[form].isOftenCited));

/** Another law's article is no concern of this text's: 《……法》第五条, 行政处罚法第五条; but 本办法第五条. */
const OF_ANOTHER = /(?:[》〉]|法|[条條]例|[规規]定|[办辦]法|[细細][则則]|[规規][则則]|章程|[准準][则則])$/u;
const OF_THIS = /本(?:法|[条條]例|[规規]定|[办辦]法|[细細][则則]|[规規][则則]|章程|[准準][则則])$/u;

/** The places in the text that name a section whose number changes, with the number that it gets. */
export function followReferences(
  lines: readonly Line[],
  tree: Tree,
  numbers: ReadonlyMap<Node, NewNumber>,
): Replacement[] {
  const changed = [...numbers].some(
    ([{ entry, form }, { value }]) => value !== entry.marker.value || form !== entry.marker.form,
  );
  if (!changed) return [];
  const resolver = new Resolver(tree);
  return lines.flatMap((line, number) =>
    line.block === 'text' && line.text.includes('第') ? followLine(line, number, resolver, numbers) : [],
  );
}

function followLine(
  { text, marker }: Line,
  number: number,
  resolver: Resolver,
  numbers: ReadonlyMap<Node, NewNumber>,
): Replacement[] {
  const replacements: Replacement[] = [];
  let previousEnd = -1;
  let base: Node | undefined;
  let ofAnother = false;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, plain, unit = '', bracketed] = match;
    const goesOn = match.index === previousEnd;
    previousEnd = match.index + whole.length;
    if (match.index === marker?.start) continue;
    if (!goesOn) {
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      ofAnother = OF_ANOTHER.test(before) && !OF_THIS.test(before);
      base = undefined;
    }
    if (ofAnother || unit === '款') continue;
    const numeral = plain ?? bracketed ?? '';
    const value = numeralValue(numeral);
    const target =
      plain === undefined ? resolver.item(number, base, numeral, value) : resolver.unit(number, base, unit, value);
    if (target === undefined) continue;
    base = target;
    const next = numbers.get(target);
    if (next === undefined || next.value === value || target.form !== target.entry.marker.form) continue;
    const start = match.index + whole.indexOf(numeral);
    const newText = /\d/u.test(numeral) ? String(next.value) : writeHanNumeral(next.value);
    replacements.push({ line: number, start, end: start + numeral.length, newText });
  }
  return replacements;
}

function numeralValue(numeral: string): number {
  return (readHanNumeral(numeral, 0) ?? readArabicNumeral(numeral, 0))?.value ?? 0;
}

/** Finds what a reference means by the numbers as they stand before a command. */
class Resolver {
  readonly #tree: Tree;
  /** By piece, form and number; `undefined` where two sections have the same. */
  readonly #unique = new Map<string, Node | undefined>();

  constructor(tree: Tree) {
    this.#tree = tree;
    for (const node of tree.nodes) {
      const key = keyOf(node, node.entry.marker.form, node.entry.marker.value);
      this.#unique.set(key, this.#unique.has(key) ? undefined : node);
    }
  }

  /** 第五条, 第二章第一节, 第三部分. Where no heading is called 部分 it means the highest level. */
  unit(line: number, base: Node | undefined, unit: string, value: number): Node | undefined {
    const form = FORM_OF_UNIT.get(unit);
    const here = nodeAt(this.#tree, line) ?? this.#tree.nodes[0];
    if (form === undefined || here === undefined) return undefined;
    if (base !== undefined) return childWith(base, [form], value);
    const found = this.#unique.get(keyOf(here, form, value));
    if (found !== undefined || form !== 'division') return found ?? this.#inSameParent(here, form, value);
    const top = siblingsOf(this.#tree, rootOf(here)).filter(({ entry }) => entry.marker.value === value);
    return top.length === 1 ? top[0] : undefined;
  }

  /** 第（二）项: of the article named just before, or else of the nearest section around that has such items. */
  item(line: number, base: Node | undefined, numeral: string, value: number): Node | undefined {
    const form = /\d/u.test(numeral) ? 'arabic-paren' : 'han-paren';
    if (base !== undefined) return childWith(base, [form], value);
    for (let around = nodeAt(this.#tree, line); around !== undefined; around = around.parent) {
      if (around.children.some(({ entry }) => entry.marker.form === form)) return childWith(around, [form], value);
    }
    return undefined;
  }

  #inSameParent(here: Node, form: HeadingForm, value: number): Node | undefined {
    for (let around: Node | undefined = here; around !== undefined; around = around.parent) {
      const found = childWith(around, [form], value);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function keyOf({ piece }: Node, form: HeadingForm, value: number): string {
  return `${piece.startLine} ${form} ${value}`;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

function childWith({ children }: Node, forms: readonly HeadingForm[], value: number): Node | undefined {
  const found = children.filter(({ entry: { marker } }) => forms.includes(marker.form) && marker.value === value);
  return found.length === 1 ? found[0] : undefined;
}
