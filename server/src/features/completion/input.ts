import type { Position } from 'vscode-languageserver';
import type { Draft } from '../../document/draft.ts';
import type { Line } from '../../document/line.ts';
import type { Outline } from '../../document/outline.ts';

/** What the client can show. */
export interface Shows {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  /** It can be told to leave the indent of inserted lines alone. */
  readonly insertTextMode: boolean;
}

export interface CompletionInput {
  readonly draft: Draft;
  /** Of the draft as it was last checked. */
  readonly outline: Outline;
  /** The lines before this 0-based one are as they were then. */
  readonly known: number;
  /** The writer says that the text is a 公文: only then snippets are offered, and Enter offers numbers. */
  readonly declared: boolean;
  readonly position: Position;
  /** The character that was typed, where the client asks because of it. */
  readonly trigger: string | undefined;
  readonly shows: Shows;
}

/** Editors match what is typed against one text: a space parts the ways to begin, what was typed already comes first. */
export function filterText(typed: string, ways: readonly string[]): string {
  return [...new Set([...(typed === '' ? [] : [typed]), ...ways])].join(' ');
}

/** How many lines of two states of a draft are the same ones from the start. */
export function unchangedLines(before: readonly Line[], now: readonly Line[]): number {
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return same;
}
