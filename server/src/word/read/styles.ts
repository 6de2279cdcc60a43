import { childOf, childrenOf, type Element, settingOf } from './xml.ts';

interface StyleNumbering {
  readonly id: string | undefined;
  readonly level: string | undefined;
}

interface Style extends StyleNumbering {
  readonly basedOn: string | undefined;
}

/** What paragraph styles say of numbers, each with what it is based on. */
export class ParagraphStyles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #default: string | undefined;

  constructor(root: Element | undefined) {
    const paragraphs = childrenOf(root, 'style').filter((style) => style.attributes.get('type') === 'paragraph');
    this.#styles = new Map(paragraphs.map((style) => [style.attributes.get('styleId') ?? '', readStyle(style)]));
    this.#default = paragraphs
      .find((style) => ['1', 'true', 'on'].includes(style.attributes.get('default') ?? ''))
      ?.attributes.get('styleId');
  }

  /** The list and level of a style, or of the nearest one that it is based on; of the default where none is named. */
  numberingOf(styleId: string | undefined): StyleNumbering | undefined {
    let level: string | undefined;
    const seen = new Set<string>();
    for (let id = styleId ?? this.#default; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      level ??= style?.level;
      if (style?.id !== undefined) return { id: style.id, level };
      id = style?.basedOn;
    }
    return undefined;
  }
}

function readStyle(style: Element): Style {
  const numbering = childOf(childOf(style, 'pPr'), 'numPr');
  return {
    basedOn: settingOf(style, 'basedOn'),
    id: settingOf(numbering, 'numId'),
    level: settingOf(numbering, 'ilvl'),
  };
}
