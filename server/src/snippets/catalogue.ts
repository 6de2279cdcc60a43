import * as files from './files.ts';

/** A snippet as its file holds it: VS Code's own format. */
interface Written {
  readonly prefix: readonly string[];
  /** `组名｜用在……` */
  readonly description: string;
  readonly body: readonly string[];
  /** A whole draft. */
  readonly isFileTemplate?: boolean;
}

/** By genre. */
const FILES: Readonly<Record<string, Readonly<Record<string, Written>>>> = files;

/** The parts of a draft, in the order in which they stand in one. */
export const GROUPS: readonly string[] = [
  ...['标题', '称谓', '开头', '过渡', '成绩', '体会', '形势', '问题'],
  ...['任务', '要求', '保障', '结尾', '落款', '其他'],
];

/** The group of whole drafts. */
export const WHOLE = '全篇';

/** A piece of text to begin with: a whole draft, or a section of one. */
export interface Snippet {
  readonly name: string;
  /** The kind of text that it is made for: the name of its file. */
  readonly genre: string;
  /** The part of a draft that it is: 开头, 成绩, 要求 … */
  readonly group: string;
  /** When to use it. */
  readonly use: string;
  /** Chinese words and pinyin initials that bring it. */
  readonly prefixes: readonly string[];
  readonly isWholeDraft: boolean;
  /** In VS Code's snippet syntax, lines ended by `\n`. */
  readonly body: string;
}

export const SNIPPETS: readonly Snippet[] = Object.entries(FILES).flatMap(([genre, file]) =>
  Object.entries(file).map(([name, written]) => read(genre, name, written)),
);

function read(genre: string, name: string, { prefix, description, body, isFileTemplate }: Written): Snippet {
  const [group = '', use] = description.split('｜');
  return {
    name,
    genre,
    group: use === undefined ? '其他' : group,
    use: use ?? description,
    prefixes: prefix,
    isWholeDraft: isFileTemplate === true,
    body: body.join('\n'),
  };
}
