import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import type { Outline } from '../document/outline.ts';
import { walkSections } from '../document/section-walk.ts';
import { seriesMarkersOf } from '../document/series.ts';
import type { Finding } from '../lint/finding.ts';
import { answering, type Feature } from './feature.ts';

/** 按层级着色: numbers by their level, and what is left to be filled in. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: TOKENS_LEGEND, full: true, range: true } }),
  answers: [
    answering(SemanticTokensRequest.type, {
      texts: 'checked',
      stale: 'newest',
      none: () => ({ data: [] }),
      answer: ({ document: { draft }, result: { outline, findings } }) => tokensOf(draft, outline, findings),
    }),
    answering(SemanticTokensRangeRequest.type, {
      texts: 'checked',
      stale: 'refused',
      none: () => ({ data: [] }),
      answer: ({ document: { draft }, result: { outline, findings } }, { range: { start, end } }) =>
        tokensOf(draft, outline, findings, start.line, end.line),
    }),
  ],
};

const TYPES = ['marker', 'placeholder'] as const;
/** `level1` … by how deep a section stands; `series` 一是 二是. */
const MODIFIERS = ['level1', 'level2', 'level3', 'level4', 'series'] as const;

export const TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: (typeof TYPES)[number];
  readonly modifier?: (typeof MODIFIERS)[number];
}

/** The numbers of a draft by their level, and what is left to be filled in, within 0-based lines, the last one included. */
export function tokensOf(
  draft: Draft,
  outline: Outline,
  findings: readonly Finding[],
  first = 0,
  last = Number.MAX_SAFE_INTEGER,
): SemanticTokens {
  const tokens = [
    ...headingTokens(outline, first, last),
    ...seriesTokens(draft, first, last),
    ...placeholderTokens(findings, first, last),
  ].sort((left, right) => left.line - right.line || left.start - right.start);
  const builder = new SemanticTokensBuilder();
  let before: Token | undefined;
  for (const token of tokens) {
    if (before?.line === token.line && token.start < before.end) continue;
    const { line, start, end, type, modifier } = token;
    const modifiers = modifier === undefined ? 0 : 1 << MODIFIERS.indexOf(modifier);
    builder.push(line, start, end - start, TYPES.indexOf(type), modifiers);
    before = token;
  }
  return builder.build();
}

function headingTokens({ pieces }: Outline, first: number, last: number): Token[] {
  const tokens: Token[] = [];
  for (const { sections } of pieces) {
    for (const { section, depth } of walkSections(sections, first, last)) {
      const { line, marker } = section;
      const modifier = MODIFIERS[Math.min(depth, 3)];
      const { start, end } = marker;
      if (line >= first) tokens.push({ line, start, end, type: 'marker', ...(modifier && { modifier }) });
    }
  }
  return tokens;
}

function seriesTokens({ lines }: Draft, first: number, last: number): Token[] {
  const tokens: Token[] = [];
  for (let line = first; line <= last && line < lines.length; line += 1) {
    for (const { start, end } of seriesMarkersOf.of(lines[line] as Line)) {
      tokens.push({ line, start, end, type: 'marker', modifier: 'series' });
    }
  }
  return tokens;
}

function placeholderTokens(findings: readonly Finding[], first: number, last: number): Token[] {
  return findings
    .filter(({ rule, range }) => rule === 'placeholder' && range.start.line >= first && range.start.line <= last)
    .filter(({ range }) => range.start.line === range.end.line)
    .map(({ range: { start, end } }) => ({
      line: start.line,
      start: start.character,
      end: end.character,
      type: 'placeholder',
    }));
}
