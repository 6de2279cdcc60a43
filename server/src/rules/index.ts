import { approximateNumber } from './approximate-number.ts';
import { attachmentNote } from './attachment-note.ts';
import { attachmentNumber } from './attachment-number.ts';
import { clauseSequence } from './clause-sequence.ts';
import { confusableCharacter } from './confusable-character.ts';
import { countMismatch } from './count-mismatch.ts';
import { dateFormat } from './date-format.ts';
import { dengAfterList } from './deng-after-list.ts';
import { documentNumber } from './document-number.ts';
import { dunhaoBetweenQuotes } from './dunhao-between-quotes.ts';
import { duplicateCharacter } from './duplicate-character.ts';
import { duplicatePunctuation } from './duplicate-punctuation.ts';
import { duplicateSentence } from './duplicate-sentence.ts';
import { duplicateWord } from './duplicate-word.ts';
import { ellipsis } from './ellipsis.ts';
import { figureConsistency } from './figure-consistency.ts';
import { fixedTerm } from './fixed-term.ts';
import { genreFit } from './genre-fit.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingHierarchy } from './heading-hierarchy.ts';
import { headingMarker } from './heading-marker.ts';
import { headingPunctuation } from './heading-punctuation.ts';
import { headingSequence } from './heading-sequence.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { mainRecipient } from './main-recipient.ts';
import { nameConsistency } from './name-consistency.ts';
import { numberRange } from './number-range.ts';
import { pairedPunctuation } from './paired-punctuation.ts';
import { placeholder } from './placeholder.ts';
import { rangeDash } from './range-dash.ts';
import type { Rule } from './rule.ts';
import { scrapeResidue } from './scrape-residue.ts';
import { seriesMarker } from './series-marker.ts';
import { seriesSequence } from './series-sequence.ts';
import { signingDate } from './signing-date.ts';
import { straySpace } from './stray-space.ts';
import { titleForm } from './title-form.ts';
import { unitAndFigure } from './unit-and-figure.ts';
import { wrongWord } from './wrong-word.ts';
import { yearAbbreviation } from './year-abbreviation.ts';

/** Every rule, in the order in which they are listed to the writer. */
export const RULES: readonly Rule[] = [
  placeholder,
  scrapeResidue,
  duplicateCharacter,
  duplicatePunctuation,
  duplicateSentence,
  duplicateWord,
  headingSequence,
  headingHierarchy,
  headingMarker,
  headingPunctuation,
  seriesSequence,
  seriesMarker,
  clauseSequence,
  countMismatch,
  attachmentNumber,
  confusableCharacter,
  invisibleCharacter,
  straySpace,
  halfwidthPunctuation,
  pairedPunctuation,
  dunhaoBetweenQuotes,
  ellipsis,
  dengAfterList,
  rangeDash,
  dateFormat,
  numberRange,
  approximateNumber,
  yearAbbreviation,
  unitAndFigure,
  figureConsistency,
  documentNumber,
  attachmentNote,
  mainRecipient,
  signingDate,
  titleForm,
  genreFit,
  wrongWord,
  fixedTerm,
  nameConsistency,
];

/** The rule of an id, if there is one. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
