import * as v from 'valibot';
import { findRule, RULES } from '../rules/index.ts';
import { type ConfigInput, configSchema } from './config.ts';
import { MOST_CONFIG_PROBLEMS } from './limits.ts';
import { SETTING_ENTRIES } from './settings.ts';

export type Path = readonly (string | number)[];

/** Something wrong in what a config says, and where. */
export interface Issue {
  readonly path: Path;
  readonly message: string;
}

/** Entry by entry, so that one slip does not void the rest. So many issues are told that somebody may read them, and how many more there are. */
export function validateConfig(value: unknown): { input: ConfigInput; issues: readonly Issue[] } {
  const issues = new Issues();
  if (!isRecord(value)) {
    issues.add([], () => `应为 {…}，现为 ${show(value)}`);
    return { input: {}, issues: issues.told() };
  }
  const { entries } = configSchema();
  const input: Record<string, unknown> = {};
  for (const [key, said] of Object.entries(value)) {
    if (!Object.hasOwn(entries, key)) {
      issues.add([key], () => `${named(key)}：没有这个设置${suggest(key, Object.keys(entries))}`);
    } else if (key === 'rules' && isRecord(said)) {
      input[key] = validateRules(said, entries.rules.wrapped.entries, issues);
    } else if (v.is(entries[key as keyof typeof entries], said)) {
      input[key] = said;
    } else {
      issues.add([key], () => `${key}：应为${EXPECTED.get(key) ?? ' {…}'}，现为 ${show(said)}`);
    }
  }
  return { input: input as ConfigInput, issues: issues.told() };
}

/** Collects issues; a message is made only where it will be told. */
class Issues {
  readonly #first: Issue[] = [];
  #others = 0;
  #firstOther: Path = [];

  add(path: Path, message: () => string): void {
    if (this.#first.length < MOST_CONFIG_PROBLEMS) {
      this.#first.push({ path, message: message() });
      return;
    }
    if (this.#others === 0) this.#firstOther = path;
    this.#others += 1;
  }

  told(): readonly Issue[] {
    if (this.#others === 0) return this.#first;
    const message = `另有 ${this.#others} 处有误，改好前面的再列出`;
    return [...this.#first, { path: this.#firstOther, message }];
  }
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ...SETTING_ENTRIES.map(([name, { expected }]) => [name, expected] as const),
  ['$schema', '文本'],
]);

const SEVERITY_EXPECTED = ' "error"、"warning"、"info"、"off" 或 {…}';

function validateRules(
  said: Record<string, unknown>,
  schemas: Readonly<Record<string, v.GenericSchema>>,
  issues: Issues,
): Record<string, unknown> {
  const rules: Record<string, unknown> = {};
  for (const [id, setting] of Object.entries(said)) {
    const path = ['rules', id];
    const schema = Object.hasOwn(schemas, id) ? schemas[id] : undefined;
    if (schema === undefined) {
      issues.add(path, () => {
        const ids = RULES.map((rule) => rule.id);
        return `rules.${named(id)}：没有这条规则${suggest(id, ids)}`;
      });
    } else if (v.is(schema, setting) && hasOwnOptions(id, setting)) {
      rules[id] = setting;
    } else {
      issues.add(path, () => `rules.${id}：应为${SEVERITY_EXPECTED}，现为 ${show(setting)}`);
    }
  }
  return rules;
}

/** The schema takes what any object inherits (`constructor`) for an option that it knows. */
function hasOwnOptions(id: string, setting: unknown): boolean {
  const options = findRule(id)?.options.entries ?? {};
  return !isRecord(setting) || Object.keys(setting).every((key) => key === 'severity' || Object.hasOwn(options, key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_SHOWN = 40;

function show(value: unknown): string {
  return shorten(JSON.stringify(value) ?? '空');
}

/** A name that the writer chose, in one line. */
function named(name: string): string {
  return shorten(name.replaceAll(/\p{Cc}/gu, ' '));
}

function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const FARTHEST_SUGGESTION = 3;

function suggest(name: string, known: readonly string[]): string {
  if (name.length > LONGEST_SHOWN) return '';
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
