import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { readConfigFile, readSettings } from '../../server/src/lint/config-file.ts';
import { MOST_CONFIG_PROBLEMS } from '../../server/src/lint/limits.ts';
import { Linter } from '../../server/src/lint/linter.ts';

/** Names that every object answers to. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];
const DEEP = 5_000;
const deep = (open: string, close: string) => open.repeat(DEEP) + close.repeat(DEEP);

/** Values of every kind, as JSON; what is nested as deep as nobody means it among them. */
const VALUES = [
  ...['null', 'true', '0', '-1', '1e308', '""', '"off"', '"toString"', '[]', '{}', '[[]]', '{"a": {}}'],
  ...INHERITED.map((name) => `{"${name}": "off"}`),
  deep('[', ']'),
  deep('{"a":', '}').replace('}', '1}'),
  deep('[{"rules":', '}]').replace('}', '1}'),
];

/** A config of every value at every place, the pace of speech beside it. */
const PLACES: readonly ((value: string) => string)[] = [
  (value) => `{"locale": ${value}, "speechRate": 200}`,
  (value) => `{"rules": ${value}, "speechRate": 200}`,
  (value) => `{"nonsense": ${value}, "speechRate": 200}`,
  (value) => `{"rules": {"placeholder": ${value}}, "speechRate": 200}`,
  (value) => `{"rules": {"nonsense": ${value}}, "speechRate": 200}`,
  ...INHERITED.map((name) => (value: string) => `{"${name}": ${value}, "speechRate": 200}`),
  ...INHERITED.map((name) => (value: string) => `{"rules": {"${name}": ${value}}, "speechRate": 200}`),
];

const unknownRules = (count: number) =>
  `{\n${['"speechRate": 200', `"rules": {\n${Array.from({ length: count }, (_, at) => `"rule-${at}": "off"`).join(',\n')}}`].join(',\n')}}`;

describe('a config of any shape', () => {
  it('is read, what is right in it holds, and the checks go on', { timeout: 30_000 }, () => {
    let tried = 0;
    for (const place of PLACES) {
      for (const value of VALUES) {
        const text = place(value);
        for (const { input, problems } of [readConfigFile(text), readSettings(JSON.parse(text))]) {
          tried += 1;
          expect(problems.length).toBeLessThanOrEqual(1);
          const config = overrideConfig(defaultConfig(), input);
          expect(config.speechRate).toBe(200);
          const { findings } = new Linter(config).lint(Draft.parse('会议，，于X月X日召开'), true);
          expect(findings.map(({ rule }) => rule)).toContain('duplicate-punctuation');
        }
      }
    }
    expect(tried).toBe(2 * PLACES.length * VALUES.length);
    expect(tried).toBeGreaterThan(600);
  });

  it.each(INHERITED)('takes %s for no rule, setting or option', (name) => {
    const { problems, input } = readConfigFile(
      `{\n"${name}": 1,\n"rules": {\n"${name}": "off",\n"placeholder": {"${name}": 1}}}`,
    );
    expect(problems).toEqual([
      { message: `${name}：没有这个设置`, line: 1, character: 0 },
      { message: `rules.${name}：没有这条规则`, line: 3, character: 0 },
      { message: expect.stringContaining('rules.placeholder：应为'), line: 4, character: 0 },
    ]);
    expect(Object.keys(input.rules ?? {})).toEqual([]);
  });

  it.each([
    ['arrays', deep('[', ']')],
    ['objects', deep('{"a":', '}').replace('}', '1}')],
  ])('tells of %s 5,000 levels deep at their place, and no more', (_name, value) => {
    const { problems } = readConfigFile(`{\n"rules": {\n"placeholder": ${value}},\n"speechRat": 1}`);
    expect(problems).toEqual([
      { message: expect.stringContaining('rules.placeholder：应为'), line: 2, character: 0 },
      { message: 'speechRat：没有这个设置（是否指 speechRate？）', line: 3, character: 0 },
    ]);
    for (const { message } of problems) expect(message.length).toBeLessThan(120);
  });

  it.each(['[', '{', '{"a":', '[{', '"', '/*'])('tells of 5,000 %s that nothing closes once', (mark) => {
    const { input, problems } = readConfigFile(mark.repeat(DEEP));
    expect(input).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('不是合法的 JSON');
  });

  it.each([21, 2_000, 20_000])(
    'tells of %i slips the first twenty, and how many more',
    { timeout: 30_000 },
    (count) => {
      const text = unknownRules(count);
      const { input, problems } = readConfigFile(text);
      expect(input.speechRate).toBe(200);
      expect(problems).toHaveLength(MOST_CONFIG_PROBLEMS + 1);
      expect(problems[0]).toEqual({ message: 'rules.rule-0：没有这条规则', line: 3, character: 0 });
      expect(problems.at(-1)).toEqual({
        message: `另有 ${count - MOST_CONFIG_PROBLEMS} 处有误，改好前面的再列出`,
        line: 3 + MOST_CONFIG_PROBLEMS,
        character: 0,
      });
      expect(readSettings(JSON.parse(text)).problems).toHaveLength(MOST_CONFIG_PROBLEMS + 1);
    },
  );

  it('of names as long as a book is told in short', () => {
    const name = '规则\\n'.repeat(50_000);
    const { problems } = readConfigFile(`{"${name}": 1, "rules": {"${name}": "off", "placeholder": "${name}"}}`);
    expect(problems).toHaveLength(3);
    for (const { message } of problems) {
      expect(message.length).toBeLessThan(120);
      expect(message).not.toContain('\n');
    }
  });

  it('is not read where it is longer than any config', () => {
    const { input, problems } = readConfigFile(`{"speechRate": 200}${' '.repeat(1_000_000)}`);
    expect(input).toEqual({});
    expect(problems).toEqual([{ message: '超过 100 万字，没有读；请删减', line: 0, character: 0 }]);
  });
});
