import { type Attachments, collectAttachments } from './attachment.ts';
import type { Draft } from './draft.ts';
import type { HeadingForm } from './marker.ts';
import { collectEntries, type Entry, type HeadingMarker } from './numbering/entry.ts';
import { findIrregularities, type Irregularity } from './numbering/irregularity.ts';
import { explainRuns, type Run } from './numbering/lay.ts';
import { mendLevels } from './numbering/mend.ts';
import { type Ranks, rankForms } from './numbering/rank.ts';
import { explainSeries, type Member } from './numbering/series-track.ts';
import type { Explained } from './numbering/track.ts';
import { cutPieces } from './piece.ts';
import { isTraditional } from './taiwan.ts';
import { findContinuations } from './wrapping.ts';

/** A numbered section: its marker's line and all that stands below it. Lines are 0-based, `endLine` exclusive. */
export interface Section {
  readonly line: number;
  readonly endLine: number;
  readonly marker: HeadingMarker;
  /** The form that it counts as: the marker's own, or the one that was meant. */
  readonly form: HeadingForm;
  readonly title: string;
  readonly children: readonly Section[];
}

/** One text of a file: a speech, or an annex with a numbering of its own. Lines are 0-based, `endLine` exclusive. */
export interface Piece {
  readonly startLine: number;
  readonly endLine: number;
  /** The line that names the piece, if one was recognised. */
  readonly titleLine: number | undefined;
  readonly sections: readonly Section[];
}

/** The numbered structure of a draft, and where its numbering goes wrong. */
export interface Outline {
  readonly pieces: readonly Piece[];
  /** The numbered lines in order. */
  readonly entries: readonly Entry[];
  readonly ranks: Ranks;
  /** The entries of each level, and how each follows the one before. */
  readonly runs: readonly Run[];
  readonly irregularities: readonly Irregularity[];
  /** 一是 二是 …, 第一， 第二， …, 其一， 其二， …: each form's members, and how each follows. */
  readonly series: readonly (readonly Explained<Member>[])[];
  readonly attachments: Attachments;
  /** The lines that go on with the line before, where paragraphs stand on many lines. */
  readonly continuations: ReadonlySet<number>;
  /** It is written in traditional characters, as Taiwan's documents are. */
  readonly isTraditional: boolean;
}

/** Builds the outline from the lines' markers and shapes: linear in the number of lines. */
export function buildOutline(draft: Draft): Outline {
  const { lines } = draft;
  const continuations = findContinuations(draft);
  const entries = collectEntries(draft, continuations);
  const ranks = rankForms(entries);
  const slips = mendLevels(entries, ranks);
  const runs = explainRuns(lines, entries, ranks);
  const irregularities = findIrregularities(lines, entries, runs, slips, ranks);
  let taken = 0;
  const pieces = cutPieces(lines, entries, ranks, runs).map(({ startLine, endLine, titleLine }) => {
    const first = taken;
    while (taken < entries.length && (entries[taken] as Entry).line < endLine) taken += 1;
    const sections = nestSections(entries.slice(first, taken), ranks, endLine);
    return { startLine, endLine, titleLine, sections };
  });
  return {
    pieces,
    entries,
    ranks,
    runs,
    irregularities,
    series: explainSeries(draft, entries, continuations),
    attachments: collectAttachments(draft),
    continuations,
    isTraditional: isTraditional(lines),
  };
}

interface OpenSection {
  readonly entry: Entry;
  readonly children: Section[];
}

function nestSections(entries: readonly Entry[], ranks: Ranks, endLine: number): Section[] {
  const top: Section[] = [];
  const open: OpenSection[] = [];
  const close = (end: number) => {
    const { entry, children } = open.pop() as OpenSection;
    const { line, marker, form, title } = entry;
    (open.at(-1)?.children ?? top).push({ line, endLine: end, marker, form, title, children });
  };
  for (const entry of entries) {
    while (open.length > 0 && ranks[(open.at(-1) as OpenSection).entry.form] >= ranks[entry.form]) close(entry.line);
    open.push({ entry, children: [] });
  }
  while (open.length > 0) close(endLine);
  return top;
}
