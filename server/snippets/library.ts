import { readdirSync, readFileSync } from 'node:fs';
import { type Part, parseSnippet } from './grammar.ts';

/** The part of a text that a section is for: the first word of its description. */
export const GROUPS = [
  '标题',
  '称谓',
  '开头',
  '过渡',
  '成绩',
  '体会',
  '形势',
  '问题',
  '任务',
  '要求',
  '保障',
  '结尾',
  '落款',
  '其他',
] as const;

/** What a skeleton's description begins with. */
export const WHOLE = '全篇';

/** A snippet as VS Code reads it; `isFileTemplate` marks a whole skeleton. */
export interface StoredSnippet {
  readonly isFileTemplate?: boolean;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

export interface Snippet {
  readonly genre: string;
  readonly name: string;
  readonly isSkeleton: boolean;
  /** What is typed to get it: Chinese words and pinyin initials. */
  readonly prefixes: readonly string[];
  readonly group: string;
  /** When to use it. */
  readonly use: string;
  readonly body: string;
  readonly parts: readonly Part[];
}

export const SNIPPET_FOLDER = 'snippets';

/** The files of the library, one a genre, as paths from the root of the repository. */
export function snippetFiles(): string[] {
  return readdirSync(SNIPPET_FOLDER)
    .sort()
    .map((file) => `${SNIPPET_FOLDER}/${file}`);
}

export function readLibrary(): Snippet[] {
  return snippetFiles().flatMap((path) => {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as Record<string, StoredSnippet>;
    const genre = path.slice(SNIPPET_FOLDER.length + 1, -'.json'.length);
    return Object.entries(stored).map(([name, one]) => readSnippet(genre, name, one));
  });
}

function readSnippet(genre: string, name: string, stored: StoredSnippet): Snippet {
  const [group = '', use = ''] = stored.description.split('｜');
  const body = stored.body.join('\n');
  return {
    genre,
    name,
    isSkeleton: stored.isFileTemplate === true,
    prefixes: stored.prefix,
    group,
    use,
    body,
    parts: parseSnippet(body),
  };
}
