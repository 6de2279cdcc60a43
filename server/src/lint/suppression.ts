import { directivesOf } from '../document/directive.ts';
import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import type { Finding } from './finding.ts';

/** Where suppression comments silence which rules. Built from the lines' directives alone. */
export class Suppressions {
  readonly #silent: readonly { readonly ids: readonly string[]; readonly from: number; readonly to: number }[];

  constructor(draft: Draft) {
    const { lines } = draft;
    const silent: { ids: readonly string[]; from: number; to: number }[] = [];
    const open = new Map<string, number>();
    for (const number of draft.linesWith(directivesOf)) {
      for (const { kind, ids } of directivesOf.of(lines[number] as Line)) {
        switch (kind) {
          case 'disable-line':
            silent.push({ ids, from: number, to: number + 1 });
            break;
          case 'disable-next-line':
            silent.push({ ids, from: number + 1, to: number + 2 });
            break;
          case 'disable':
            for (const id of ids.length === 0 ? ['*'] : ids) {
              if (!open.has(id)) open.set(id, number);
            }
            break;
          case 'enable':
            for (const id of ids.length === 0 ? [...open.keys()] : ids) {
              const from = open.get(id);
              if (from !== undefined) silent.push({ ids: id === '*' ? [] : [id], from, to: number });
              open.delete(id);
            }
            break;
        }
      }
    }
    for (const [id, from] of open) silent.push({ ids: id === '*' ? [] : [id], from, to: lines.length });
    this.#silent = silent;
  }

  silences(finding: Finding): boolean {
    const { line } = finding.range.start;
    return this.#silent.some(
      ({ ids, from, to }) => line >= from && line < to && (ids.length === 0 || ids.includes(finding.rule)),
    );
  }
}
