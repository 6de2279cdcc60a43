/** What a Word file holds that the text of a draft does not, counted while it is read. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  add(kind: Kind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** A line for each kind, in words for the writer. */
  lines(): readonly string[] {
    return (Object.keys(SAID) as Kind[]).flatMap((kind) => {
      const count = this.#counts.get(kind) ?? 0;
      return count === 0 ? [] : [SAID[kind].replace('%', String(count))];
    });
  }
}

const SAID = {
  inserted: '修订中新增的文字有%处，已照新增的读',
  deleted: '修订中删去的文字有%处，没有读',
  hidden: '隐藏文字有%处，没有读',
  picture: '图片、图形有%个，没有带入',
  comment: '批注有%条，没有带入',
  nested: '表格里的表格有%个，已拆成文字',
  merged: '合并的单元格有%个，没有合并',
  symbol: '符号字体里认不出的字有%个，写作□',
  formula: '公式有%个，没有带入',
} as const;

type Kind = keyof typeof SAID;
