import { FORM, type HeadingForm, spellMarker } from '../document/heading-form.ts';
import type { Marker } from '../document/marker.ts';
import type { NumberedList } from '../document/numbering/list.ts';
import { writeHanNumeral } from '../document/numeral.ts';
import type { Node } from './tree.ts';

/** The number that a section gets, and its marker as it is then written. */
export interface NewNumber {
  readonly value: number;
  readonly text: string;
}

/**
 * Counts the sections of each list in the order given. A section for which `counts` does not hold keeps the number that it has,
 * and its list goes on from there; one without a list is left out.
 */
export function renumber(nodes: readonly Node[], counts: (node: Node) => boolean): Map<Node, NewNumber> {
  const last = new Map<NumberedList, number>();
  const numbers = new Map<Node, NewNumber>();
  for (const node of nodes) {
    if (node.list === undefined) continue;
    const { marker } = node.entry;
    const value = counts(node) ? (last.get(node.list) ?? 0) + 1 + node.swallowed : marker.value;
    last.set(node.list, value);
    numbers.set(node, { value, text: respell(marker, node.form, value, prefixOf(node, numbers)) });
  }
  return numbers;
}

/** `2.` for what stands under 2., `2.1.` for what stands under 2.1. */
function prefixOf({ entry, form, parent }: Node, numbers: ReadonlyMap<Node, NewNumber>): string | undefined {
  if (FORM[form].family !== 'decimal' || parent === undefined) return entry.marker.prefix;
  const above = numbers.get(parent);
  if (above === undefined) return entry.marker.prefix;
  if (parent.form === 'arabic') return `${above.value}.`;
  return parent.form === 'decimal' ? `${above.text.trimEnd()}.` : entry.marker.prefix;
}

/** The marker with another number in the writer's own spelling, or in the standard one where the form changes. */
export function respell(marker: Marker, form: HeadingForm, value: number, prefix: string | undefined): string {
  if (form === marker.form && value === marker.value && prefix === marker.prefix) return marker.text;
  if (form !== marker.form || prefix !== undefined) return spellMarker(form, value, prefix);
  if (/[\d０-９]/u.test(marker.text)) return marker.text.replace(/[\d０-９]+/u, String(value));
  const han = /[〇零一二三四五六七八九十百]+/u;
  if (han.test(marker.text)) return marker.text.replace(han, writeHanNumeral(value));
  return spellMarker(form, value) + marker.text.slice(marker.text.trimEnd().length);
}
