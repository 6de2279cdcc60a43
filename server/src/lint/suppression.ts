import { firstFrom } from '../document/ascending.ts';
import { directivesOf } from '../document/directive.ts';
import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import type { Finding } from './finding.ts';

/** For one rule, or for all, the lines that are silent: stretches from a line to before another, ascending, none within another. */
interface Stretches {
  readonly starts: number[];
  readonly ends: number[];
}

const EVERY_RULE = '*';

/** Where suppression comments silence which rules. Built from the lines' directives alone. */
export class Suppressions {
  readonly #silent = new Map<string, Stretches>();

  constructor(draft: Draft) {
    const { lines } = draft;
    const silent: { id: string; from: number; to: number }[] = [];
    const open = new Map<string, number>();
    for (const number of draft.linesWith(directivesOf)) {
      for (const { kind, ids: named } of directivesOf.of(lines[number] as Line)) {
        const ids = named.length === 0 ? [EVERY_RULE] : named;
        switch (kind) {
          case 'disable-line':
            for (const id of ids) silent.push({ id, from: number, to: number + 1 });
            break;
          case 'disable-next-line':
            for (const id of ids) silent.push({ id, from: number + 1, to: number + 2 });
            break;
          case 'disable':
            for (const id of ids) if (!open.has(id)) open.set(id, number);
            break;
          case 'enable':
            for (const id of named.length === 0 ? [...open.keys()] : named) {
              const from = open.get(id);
              if (from !== undefined) silent.push({ id, from, to: number });
              open.delete(id);
            }
            break;
        }
      }
    }
    for (const [id, from] of open) silent.push({ id, from, to: lines.length });
    for (const { id, from, to } of silent.sort((left, right) => left.from - right.from)) this.#add(id, from, to);
  }

  silences({ rule, range }: Finding): boolean {
    const { line } = range.start;
    return this.#isSilent(EVERY_RULE, line) || this.#isSilent(rule, line);
  }

  #add(id: string, from: number, to: number): void {
    const known = this.#silent.get(id) ?? { starts: [], ends: [] };
    this.#silent.set(id, known);
    const last = known.ends.at(-1) ?? -1;
    if (to <= last) return;
    known.starts.push(Math.max(from, last));
    known.ends.push(to);
  }

  #isSilent(id: string, line: number): boolean {
    const stretches = this.#silent.get(id);
    if (stretches === undefined) return false;
    const at = firstFrom(stretches.starts, line + 1) - 1;
    return at >= 0 && line < (stretches.ends[at] as number);
  }
}
