import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import { RULES } from '../rules/index.ts';
import { type ConfigInput, configSchema } from './config.ts';
import { SETTING_ENTRIES } from './settings.ts';

/** Something wrong in a config: which entry, and what was expected. */
export interface SettingProblem {
  readonly message: string;
}

/** `line` and `character` are 0-based, in UTF-16 units. */
export interface FileProblem extends SettingProblem {
  readonly line: number;
  readonly character: number;
}

type Path = readonly (string | number)[];

interface Issue {
  readonly path: Path;
  readonly message: string;
}

/** What is said in `.gongwenrc.json`: JSON with comments. What is valid holds even where something else is wrong. */
export function readConfigFile(text: string): { input: ConfigInput; problems: readonly FileProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/u, ' '), errors, { allowTrailingComma: true });
  if (text.trim() === '')
    return { input: {}, problems: [{ message: '不是合法的 JSON：是空文件', line: 0, character: 0 }] };
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    const reason = error && SYNTAX_PROBLEMS.get(printParseErrorCode(error.error));
    const message = `不是合法的 JSON：${reason ?? '格式有误'}`;
    return { input: {}, problems: [{ message, ...placeOf(text, error?.offset ?? 0) }] };
  }
  const { input, issues } = validate(jsonOf(root));
  return {
    input,
    problems: issues.map(({ path, message }) => ({ message, ...placeOf(text, nodeAt(root, path).offset) })),
  };
}

/** What is said in an editor's `gongwen` settings. Settings left at `null` say nothing. */
export function readSettings(value: unknown): { input: ConfigInput; problems: readonly SettingProblem[] } {
  const { input, issues } = validate(withoutNulls(value) ?? {});
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

function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, withoutNulls(inner)] as const)
      .filter(([, inner]) => inner !== undefined),
  );
}

/** Entry by entry, so that one slip does not void the rest. */
function validate(value: unknown): { input: ConfigInput; issues: readonly Issue[] } {
  if (!isRecord(value)) return { input: {}, issues: [{ path: [], message: `应为 {…}，现为 ${show(value)}` }] };
  const issues: Issue[] = [];
  const { entries } = configSchema();
  const input: Record<string, unknown> = {};
  for (const [key, said] of Object.entries(value)) {
    if (!Object.hasOwn(entries, key)) {
      issues.push({ path: [key], message: `${key}：没有这个设置${suggest(key, Object.keys(entries))}` });
    } else if (key === 'rules' && isRecord(said)) {
      input[key] = validateRules(said, entries.rules.wrapped.entries, issues);
    } else if (v.is(entries[key as keyof typeof entries], said)) {
      input[key] = said;
    } else {
      issues.push({ path: [key], message: `${key}：应为${EXPECTED.get(key) ?? ' {…}'}，现为 ${show(said)}` });
    }
  }
  return { input: input as ConfigInput, issues };
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ...SETTING_ENTRIES.map(([name, { expected }]) => [name, expected] as const),
  ['$schema', '文本'],
]);

const SEVERITY_EXPECTED = ' "error"、"warning"、"info"、"off" 或 {…}';

function validateRules(
  said: Record<string, unknown>,
  schemas: Readonly<Record<string, v.GenericSchema>>,
  issues: Issue[],
): Record<string, unknown> {
  const rules: Record<string, unknown> = {};
  for (const [id, setting] of Object.entries(said)) {
    const schema = schemas[id];
    const path = ['rules', id];
    if (schema === undefined) {
      const ids = RULES.map((rule) => rule.id);
      issues.push({ path, message: `rules.${id}：没有这条规则${suggest(id, ids)}` });
    } else if (v.is(schema, setting)) {
      rules[id] = setting;
    } else {
      issues.push({ path, message: `rules.${id}：应为${SEVERITY_EXPECTED}，现为 ${show(setting)}` });
    }
  }
  return rules;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_SHOWN = 40;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '空';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const FARTHEST_SUGGESTION = 3;

function suggest(name: string, known: readonly string[]): string {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance }) => distance <= FARTHEST_SUGGESTION)
    .sort((left, right) => left.distance - right.distance)[0];
  return nearest === undefined ? '' : `（是否指 ${nearest.candidate}？）`;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
