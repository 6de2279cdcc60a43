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
  const parts = partsOf(message[locale]);
  let said = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    said += `${data[name] ?? `{${name}}`}${parts[at + 1] ?? ''}`;
  }
  return said;
}

/** Messages cut at their names: a hostile draft has a hundred thousand findings, and each is worded. */
const cut = new Map<string, readonly string[]>();

/** Text and names in turn. */
function partsOf(template: string): readonly string[] {
  const known = cut.get(template);
  if (known !== undefined) return known;
  const parts = template.split(/\{(\w+)\}/u);
  cut.set(template, parts);
  return parts;
}
