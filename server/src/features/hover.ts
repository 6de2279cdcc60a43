import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import { FORM } from '../document/heading-form.ts';
import type { Outline } from '../document/outline.ts';
import type { Finding } from '../lint/finding.ts';
import { findRule } from '../rules/index.ts';
import { sectionPath } from './document-symbols.ts';

/** On a finding: why, and by which clause. On a marker: its level, and the headings above it. */
export function hover(
  draft: Draft,
  outline: Outline,
  findings: readonly Finding[],
  position: Position,
): Hover | undefined {
  const found = findings.filter(({ range: { start, end } }) => contains(start, end, position));
  const marker = draft.lines[position.line]?.marker;
  const entry = outline.entries.find(({ line }) => line === position.line);
  const onMarker =
    entry !== undefined &&
    marker !== undefined &&
    position.character >= marker.start &&
    position.character < marker.end;
  const parts = found.map(explain);
  if (onMarker) parts.push(`${FORM[entry.form].level} · ${sectionPath(draft, outline, position.line).join(' › ')}`);
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
