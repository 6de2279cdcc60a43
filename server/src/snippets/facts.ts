import { escapeSnippet } from './grammar.ts';

/** What a whole draft may ask for before it is written. */
export const FACTS = ['meeting', 'unit', 'date', 'name'] as const;

export type Fact = (typeof FACTS)[number];

/** What the writer said; `date` as `2026-3-12`. A fact that is left out stays a gap. */
export type Facts = Readonly<Partial<Record<Fact, string>>>;

const MEETING = /\$\{(?<stop>\d+):【请填写会议名称】\}/gu;
/** The organ that issues a text stands before 关于 in its title, and alone in the line of its signature. */
const UNIT =
  /(?:^\$\{(?<title>\d+):XX[^{}\n]+\}(?=关于)|^\$\{(?<signature>\d+):(?:XX[^{}\n]*|【请填写单位名称】)\}$)/gmu;
/** The date of the text itself has a line of its own; others stand within sentences. */
const DATE = /^[（(]?\$(?:\{(?<year>\d+):20XX\}|(?<again>\d+))年\$\{(?<day>\d+):X月X日\}[）)]?$/gmu;
const NAME = /^[（(]?\$\{(?<stop>\d+):【请填写姓名】\}[）)]?$/gmu;

/** The facts that a snippet's gaps ask for, in the order in which they are best asked. */
export function factsAskedBy(body: string): Fact[] {
  return FACTS.filter((fact) => stopsOf(body, fact).length > 0);
}

/** A snippet with its gaps for the facts filled in, each wherever it is repeated: the cursor then stops at the others. */
export function fillFacts(body: string, facts: Facts): string {
  const texts = new Map<string, string>();
  for (const fact of FACTS) {
    const said = facts[fact]?.trim() ?? '';
    if (said !== '') for (const [stop, text] of stopsOf(body, fact, said)) texts.set(stop, escapeSnippet(text));
  }
  return body.replaceAll(
    /(?<!\\)\$(?:\{(\d+):[^{}]*\}|(\d+)|\{(\d+)\})/gu,
    (whole, defined?: string, bare?: string, braced?: string) => texts.get(defined ?? bare ?? braced ?? '') ?? whole,
  );
}

/** The numbers of the tab stops that ask for a fact, each with what it takes of what was said. */
function stopsOf(body: string, fact: Fact, said = ''): readonly (readonly [stop: string, text: string])[] {
  switch (fact) {
    case 'meeting':
      return [...body.matchAll(MEETING)].map(({ groups }) => [groups?.stop ?? '', said]);
    case 'unit':
      return [...body.matchAll(UNIT)].map(({ groups }) => [groups?.title ?? groups?.signature ?? '', said]);
    case 'name':
      return [...body.matchAll(NAME)].map(({ groups }) => [groups?.stop ?? '', said]);
    case 'date': {
      const [year = '', month = '', day = ''] = said.split('-').map((part) => part.replace(/^0+/u, ''));
      return [...body.matchAll(DATE)].flatMap(
        ({ groups }) =>
          [
            [groups?.year ?? groups?.again ?? '', year],
            [groups?.day ?? '', `${month}月${day}日`],
          ] as const,
      );
    }
  }
}
