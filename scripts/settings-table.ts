import { SETTING_ENTRIES } from '../server/src/lint/settings.ts';
import { code, table } from './markdown.ts';

/** The settings as the README lists them. */
export function settingsTable(): string[] {
  return table(
    ['设置', '作用', '值', '默认'],
    SETTING_ENTRIES.map(([name, { description, expected, default: value }]) => [
      code(name),
      `${description['zh-CN']}<br>${description.en}`,
      expected.trim(),
      code(JSON.stringify(value)),
    ]),
  );
}
