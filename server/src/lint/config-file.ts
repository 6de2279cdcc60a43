import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { ConfigInput } from './config.ts';
import { type Path, validateConfig } from './config-validation.ts';
import { DEEPEST_CONFIG, LONGEST_CONFIG } from './limits.ts';

/** Something wrong in a config: which entry, and what was expected. */
export interface SettingProblem {
  readonly message: string;
}

/** `line` and `character` are 0-based, in UTF-16 units. */
export interface FileProblem extends SettingProblem {
  readonly line: number;
  readonly character: number;
}

/** What is said in `.gongwenrc.json`: JSON with comments. What is valid holds even where something else is wrong, whatever the shape of that. */
export function readConfigFile(text: string): { input: ConfigInput; problems: readonly FileProblem[] } {
  const start = { line: 0, character: 0 };
  if (text.length > LONGEST_CONFIG)
    return { input: {}, problems: [{ message: `超过 ${LONGEST_CONFIG / 10_000} 万字，没有读；请删减`, ...start }] };
  if (text.trim() === '') return { input: {}, problems: [{ message: '不是合法的 JSON：是空文件', ...start }] };
  const errors: ParseError[] = [];
  const root = parseTree(withoutDepths(text.replace(/^\ufeff/u, ' ')), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    const reason = error && SYNTAX_PROBLEMS.get(printParseErrorCode(error.error));
    const message = `不是合法的 JSON：${reason ?? '格式有误'}`;
    return { input: {}, problems: [{ message, ...placeOf(text, error?.offset ?? 0) }] };
  }
  const { input, issues } = validateConfig(jsonOf(root));
  return {
    input,
    problems: issues.map(({ path, message }) => ({ message, ...placeOf(text, nodeAt(root, path).offset) })),
  };
}

/** What is said in an editor's `gongwen` settings. Settings left at `null` say nothing. */
export function readSettings(value: unknown): { input: ConfigInput; problems: readonly SettingProblem[] } {
  const { input, issues } = validateConfig(withoutNulls(value) ?? {});
  return { input, problems: issues.map(({ message }) => ({ message: `设置 gongwen.${message}` })) };
}

const SYNTAX_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', '有不认识的字符'],
  ['InvalidNumberFormat', '数字格式有误'],
  ['PropertyNameExpected', '此处应为带引号的名称'],
  ['ValueExpected', '此处缺少值'],
  ['ColonExpected', '此处应为半角冒号'],
  ['CommaExpected', '此处应为半角逗号'],
  ['CloseBraceExpected', '缺少右花括号'],
  ['CloseBracketExpected', '缺少右方括号'],
  ['EndOfFileExpected', '末尾有多余内容'],
  ['UnexpectedEndOfString', '引号没有配对'],
]);

/** The text with a 0 for all that is nested too deep to be of use: the rest is read, and stands where it stood. */
function withoutDepths(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  let depth = 0;
  let from = 0;
  const blankUntil = (end: number) => {
    parts.push(text.slice(kept, from), '0'.padEnd(end - from));
    kept = end;
  };
  const scanner = createScanner(text, true);
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    const char = text.charAt(at);
    if (char === '{' || char === '[') {
      depth += 1;
      if (depth === DEEPEST_CONFIG + 1) from = at;
    } else if (char === '}' || char === ']') {
      if (depth === DEEPEST_CONFIG + 1) blankUntil(at + 1);
      depth = Math.max(depth - 1, 0);
    }
  }
  if (depth > DEEPEST_CONFIG) blankUntil(text.length);
  return parts.join('') + text.slice(kept);
}

function jsonOf(node: Node): unknown {
  if (node.type === 'object') {
    return Object.fromEntries(
      (node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, value && jsonOf(value)]),
    );
  }
  return node.type === 'array' ? (node.children ?? []).map(jsonOf) : node.value;
}

/** The key's node where there is one: what is wrong is pointed at by name. */
function nodeAt(root: Node, path: Path): Node {
  const node = findNodeAtLocation(root, [...path]);
  return node?.parent?.type === 'property' ? node.parent : (node ?? root);
}

function placeOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** What is nested too deep to be of use is left out too. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (value === null || depth > DEEPEST_CONFIG) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => withoutNulls(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, withoutNulls(inner, depth + 1)] as const)
      .filter(([, inner]) => inner !== undefined),
  );
}
