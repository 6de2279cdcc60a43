import { RegExpParser } from '@eslint-community/regexpp';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';

export interface Regex {
  readonly pattern: string;
  readonly flags: string;
}

/** What makes a regular expression where a program runs: `new RegExp(…)`. `start`, `end`: offsets of `RegExp` in the JavaScript. */
export interface RegexSite {
  readonly start: number;
  readonly end: number;
}

export interface RegexSource {
  /** The file without its types. Regular expressions stand in it as they were written. */
  readonly javascript: string;
  readonly literals: readonly Regex[];
  readonly sites: readonly RegexSite[];
}

type Syntax = Node & {
  readonly regex?: Regex;
  readonly callee?: Syntax & { readonly name?: string };
};

/** The regular expressions of a TypeScript file: those that are written out, and where others are made. */
export function readRegexes(text: string): RegexSource {
  const { code } = transformSync(text, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  const literals: Regex[] = [];
  const sites: RegexSite[] = [];
  const visit = (node: Syntax) => {
    if (node.regex !== undefined) literals.push(node.regex);
    const { callee } = node;
    if (callee?.type === 'Identifier' && callee.name === 'RegExp') sites.push({ start: callee.start, end: callee.end });
    for (const part of Object.values(node).flat()) if (isSyntax(part)) visit(part);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return { javascript: code, literals, sites };
}

function isSyntax(part: unknown): part is Syntax {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}

/**
 * The parts of a regular expression for which its time may grow faster than the text: one character again and again makes it try
 * anew from every place (`Move`), or share the characters out between two parts in every way (`Trade`, `Self`).
 */
export function slowParts({ pattern, flags }: Regex): readonly string[] {
  const { reports } = analyse(new RegExpParser().parseLiteral(`/${pattern}/${flags}`));
  return reports.map((report) =>
    report.type === 'Trade'
      ? `${report.startQuant.raw} and ${report.endQuant.raw}, on runs of ${report.character.literal.source}`
      : `${report.quant.raw}, on runs of ${report.character.literal.source}`,
  );
}
