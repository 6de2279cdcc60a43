import type { Locale, Rule } from '../../server/src/rules/rule.ts';

/** The id of the rule's message that a text was made from: of those that fit, the one with the most words of its own. */
export function messageOf(rule: Rule, said: string, locale: Locale): string | undefined {
  return Object.entries(rule.messages)
    .filter(([, message]) => patternOf(message[locale]).test(said))
    .map(([id, message]) => ({ id, own: message[locale].replaceAll(/\{\w+\}/gu, '').length }))
    .sort((left, right) => right.own - left.own)[0]?.id;
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\w+\}/u).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${parts.join('(?!\\{\\w+\\})[\\s\\S]*?')}$`, 'u');
}
