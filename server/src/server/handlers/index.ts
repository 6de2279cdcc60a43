import type { Handlers } from '../handlers.ts';
import { codeActionHandlers } from './code-actions.ts';
import { completionHandlers } from './completion.ts';
import { hoverHandlers } from './hover.ts';
import { inlayHintHandlers } from './inlay-hints.ts';
import { outlineHandlers } from './outline.ts';
import { semanticTokenHandlers } from './semantic-tokens.ts';
import { snippetHandlers } from './snippets.ts';
import { statusHandlers } from './status.ts';
import { structureHandlers } from './structure.ts';

/** Every feature that answers the client. */
export const FEATURES: readonly Handlers[] = [
  codeActionHandlers,
  structureHandlers,
  outlineHandlers,
  hoverHandlers,
  semanticTokenHandlers,
  inlayHintHandlers,
  completionHandlers,
  snippetHandlers,
  statusHandlers,
];
