import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import type { Feature } from './feature.ts';
import { fixAll } from './fix-all.ts';
import { folding } from './folding.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { placeholders } from './placeholders.ts';
import { section } from './section.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { snippetList } from './snippet-list.ts';
import { structure } from './structure.ts';
import { word } from './word.ts';

/** What the server offers. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  codeActions,
  fixAll,
  completion,
  documentSymbols,
  folding,
  selectionRanges,
  hover,
  semanticTokens,
  inlayHints,
  structure,
  placeholders,
  section,
  snippetList,
  word,
];
