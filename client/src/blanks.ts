import type { Range, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PLACEHOLDERS_REQUEST, type PlaceholderRange, type PlaceholdersParams } from '../../server/src/protocol.ts';
import { ask } from './ask.ts';
import { toRange } from './ranges.ts';

/** A blank of a draft. */
export interface Blank {
  /** What is typed over, in order: X and XX of X月XX日. */
  readonly gaps: readonly Range[];
  readonly range: Range;
  readonly text: string;
}

/** The blanks of a draft in order; none where it is not checked. */
export async function askBlanks(client: BaseLanguageClient, document: TextDocument): Promise<readonly Blank[]> {
  const params: PlaceholdersParams = { textDocument: { uri: document.uri.toString() } };
  const places = await ask<readonly PlaceholderRange[], PlaceholdersParams>(client, PLACEHOLDERS_REQUEST, params);
  const blanks: { range: Range; gaps: Range[] }[] = [];
  for (const place of places ?? []) {
    const range = toRange(place.within);
    const last = blanks.at(-1);
    if (last?.range.isEqual(range)) last.gaps.push(toRange(place));
    else blanks.push({ range, gaps: [toRange(place)] });
  }
  return blanks.map((blank) => ({ ...blank, text: document.getText(blank.range) }));
}
