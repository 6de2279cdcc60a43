import { type Hover, HoverRequest, MarkupKind, type Position } from 'vscode-languageserver';
import { firstThat } from '../document/ascending.ts';
import type { Draft } from '../document/draft.ts';
import { FORM } from '../document/heading-form.ts';
import { headingText } from '../document/heading-text.ts';
import type { Outline } from '../document/outline.ts';
import { sectionsAround } from '../document/section-walk.ts';
import type { Finding } from '../lint/finding.ts';
import { findRule } from '../rules/index.ts';
import { answering, type Feature } from './feature.ts';

/** What the mouse is told at a place. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  answers: [
    answering(HoverRequest.type, {
      texts: 'any',
      stale: 'refused',
      none: () => null,
      answer: ({ document: { draft }, result: { outline, findings } }, { position }) =>
        hoverAt(draft, outline, findings, position) ?? null,
    }),
  ],
};

/** On a finding: why, and by which clause. On a marker: its level, and the headings above it. */
export function hoverAt(
  draft: Draft,
  outline: Outline,
  findings: readonly Finding[],
  position: Position,
): Hover | undefined {
  const found = findings.filter(({ range: { start, end } }) => contains(start, end, position));
  const marker = draft.lines[position.line]?.marker;
  const entry = outline.entries[firstThat(outline.entries, ({ line }) => line >= position.line)];
  const onMarker =
    entry?.line === position.line &&
    marker !== undefined &&
    position.character >= marker.start &&
    position.character < marker.end;
  const parts = found.map(explain);
  if (onMarker) {
    const path = sectionsAround(outline.pieces, position.line).map(({ line }) => headingText(draft, line));
    parts.push(`${FORM[entry.form].level} · ${path.join(' › ')}`);
  }
  if (parts.length === 0) return undefined;
  const range = found[0]?.range ?? {
    start: { line: position.line, character: marker?.start ?? 0 },
    end: { line: position.line, character: marker?.end ?? 0 },
  };
  return { contents: { kind: MarkupKind.Markdown, value: parts.map(escapeMarkdown).join('\n\n') }, range };
}

function contains(start: Position, end: Position, { line, character }: Position): boolean {
  return line === start.line && line === end.line && character >= start.character && character < end.character;
}

/** The message itself is shown by the editor; here stands where it comes from. */
function explain({ rule: id }: Finding): string {
  const rule = findRule(id);
  if (rule === undefined) return id;
  const source = rule.clause === undefined ? `依据：${rule.tier}` : `依据：${rule.tier} ${rule.clause}`;
  return `${rule.summary['zh-CN']}（${source}）`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#+|-]/gu, String.raw`\$&`);
}
