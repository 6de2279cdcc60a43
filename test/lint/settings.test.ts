import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { readConfigFile } from '../../server/src/lint/config-file.ts';
import { SETTING_ENTRIES } from '../../server/src/lint/settings.ts';

describe.each(SETTING_ENTRIES)('the setting %s', (name, setting) => {
  it('has its default until something is said', () => {
    expect(defaultConfig()[name]).toBe(setting.default);
    const { input, problems } = readConfigFile(JSON.stringify({ [name]: setting.default }));
    expect(problems).toEqual([]);
    expect(overrideConfig(defaultConfig(), input)[name]).toBe(setting.default);
  });

  it('says what it expects', () => {
    const { input, problems } = readConfigFile(JSON.stringify({ [name]: { no: 'such value' } }));
    expect(input).toEqual({});
    expect(problems).toEqual([
      { message: `${name}：应为${setting.expected}，现为 {"no":"such value"}`, line: 0, character: 1 },
    ]);
  });

  it('is one of the editor’s', () => {
    const properties: Readonly<Record<string, object>> = manifest.contributes.configuration.properties;
    expect(properties[`gongwen.${name}`]).toMatchObject({ default: setting.default, scope: setting.scope });
  });
});

it('takes what is said over what holds', () => {
  const { input } = readConfigFile(
    '{"locale": "en", "draftDetection": "never", "inlayHints": true, "speechRate": 180}',
  );
  expect(overrideConfig(defaultConfig(), input)).toMatchObject({
    locale: 'en',
    draftDetection: 'never',
    inlayHints: true,
    speechRate: 180,
  });
});

it('names the words and the bounds', () => {
  const { problems } = readConfigFile('{"locale": "fr", "draftDetection": 1, "inlayHints": "yes", "speechRate": 20}');
  expect(problems.map(({ message }) => message)).toEqual([
    'locale：应为 "zh-CN" 或 "en"，现为 "fr"',
    'draftDetection：应为 "auto"、"always" 或 "never"，现为 1',
    'inlayHints：应为 true 或 false，现为 "yes"',
    'speechRate：应为 60 到 500 之间的数，现为 20',
  ]);
});
