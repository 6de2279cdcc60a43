import type { Locale, Rule } from '../rules/rule.ts';

/** A rule's message in a language, its `{names}` filled. Throws RangeError for an id that the rule does not have: a slip in the rule. */
export function formatMessage(
  rule: Rule,
  id: string,
  data: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  const message = rule.messages[id];
  if (message === undefined) throw new RangeError(`rule ${rule.id} has no message "${id}"`);
  return message[locale].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}
