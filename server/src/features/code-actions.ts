import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { FIX_ALL_KIND, fixActions } from './code-actions/fixes.ts';
import { RENUMBER_KIND, structureActions } from './code-actions/structure.ts';
import { answering, type Feature } from './feature.ts';

/** The lightbulb: fixes of what was found, and what can be done to the structure. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorMove,
        FIX_ALL_KIND,
        RENUMBER_KIND,
      ],
    },
  }),
  answers: [
    answering(CodeActionRequest.type, {
      texts: 'checked',
      stale: 'refused',
      none: () => [],
      answer: (asked, params) => [...fixActions(asked, params), ...structureActions(asked, params)],
    }),
  ],
};
