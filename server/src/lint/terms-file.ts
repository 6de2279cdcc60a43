import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import * as v from 'valibot';
import { order, organisationTerms, term } from '../rules/fixed-term/organisation.ts';
import type { ConfigInput } from './config.ts';
import type { FileProblem } from './config-file.ts';

/** Where an organisation's terms are, beside its drafts or above them. */
export const TERMS_FILE = '.gongwen/terms.json';

type Key = keyof typeof organisationTerms;
type Path = readonly (string | number)[];

const ENTRY = { terms: term, orders: order } as const;

const LONGEST_SHOWN = 40;
/** Of brackets, those in texts among them. */
const DEEPEST = 50;

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['terms', '列表，每项是 { "right": "规范的写法", "wrong": ["不规范的写法"] }'],
  ['orders', '列表，每项是 { "names": ["第一个", "第二个"] }'],
  ['right', '两个字以上的文本'],
  ['wrong', '列表，一个或几个与 right 不同、两个字以上的写法'],
  ['names', '列表，两个以上的名称，每个两个字以上'],
  ['reason', '文本'],
  ['$schema', '文本'],
]);

/** The shape of `.gongwen/terms.json`. */
export function termsFileSchema() {
  return v.strictObject({ $schema: v.optional(v.string()), ...organisationTerms });
}

/** What is said in `.gongwen/terms.json`: JSON with comments. Entries that are valid hold even where others are wrong. */
export function readTermsFile(text: string): { input: ConfigInput; problems: readonly FileProblem[] } {
  const start = { line: 0, character: 0 };
  if (isTooDeep(text)) return { input: {}, problems: [{ message: '括号嵌套过深，没有读', ...start }] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/u, ' '), errors, { allowTrailingComma: true });
  if (root === undefined || errors.length > 0)
    return { input: {}, problems: [{ message: '不是合法的 JSON', ...placeOf(text, errors[0]?.offset ?? 0) }] };
  const problems: FileProblem[] = [];
  const tell = (path: Path, message: string) => {
    const node = findNodeAtLocation(root, [...path]) ?? root;
    const named = node.parent?.type === 'property' ? node.parent : node;
    problems.push({ message, ...placeOf(text, named.offset) });
  };
  const value: unknown = getNodeValue(root);
  if (!isRecord(value)) {
    tell([], `应为 {…}，现为 ${show(value)}`);
    return { input: {}, problems };
  }
  const valid: Partial<Record<Key, unknown[]>> = {};
  for (const [key, said] of Object.entries(value)) {
    if (key === '$schema' && typeof said === 'string') continue;
    if (!isKey(key)) {
      const known = EXPECTED.get(key);
      tell([key], known === undefined ? `${key}：没有这一项，可用的是 terms、orders` : wrongAt([key], key, said));
    } else if (!Array.isArray(said)) tell([key], wrongAt([key], key, said));
    else valid[key] = said.filter((one, index) => readEntry(ENTRY[key], one, [key, index], tell));
  }
  return { input: { rules: { 'fixed-term': valid } } as ConfigInput, problems };
}

function isKey(key: string): key is Key {
  return key in ENTRY;
}

/** Whether an entry is valid; the first thing wrong in it is told where it stands. */
function readEntry(
  schema: (typeof ENTRY)[Key],
  entry: unknown,
  path: Path,
  tell: (path: Path, message: string) => void,
): boolean {
  const { success, issues } = v.safeParse(schema, entry);
  if (success) return true;
  const [{ path: inner = [], type, input }] = issues;
  // What is wrong in one of a list is told of the list; of the entry as a whole only two wordings that are the same.
  const key = type === 'check' ? 'wrong' : inner.map((item) => item.key).find((one) => typeof one === 'string');
  if (typeof key !== 'string') tell(path, wrongAt(path, path[0] as string, entry));
  else if (!EXPECTED.has(key)) tell([...path, key], `${shown([...path, key])}：没有这一项`);
  else tell([...path, key], wrongAt([...path, key], key, isRecord(entry) ? entry[key] : input));
  return false;
}

function wrongAt(path: Path, key: string, said: unknown): string {
  return `${shown(path)}：应为${EXPECTED.get(key)}，现为 ${show(said)}`;
}

/** `terms[1].wrong`, counted from 0. */
function shown(path: Path): string {
  return path.map((one, at) => (typeof one === 'number' ? `[${one}]` : at === 0 ? one : `.${one}`)).join('');
}

/** A parser that goes into each level by itself would not come back. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function placeOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '空';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
