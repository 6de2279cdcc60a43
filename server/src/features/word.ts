import { ErrorCodes, ProtocolRequestType, ResponseError } from 'vscode-languageserver';
import { isPageName, PAGES } from '../layout/page-settings.ts';
import { readParagraphs } from '../layout/paragraph.ts';
import { cohesionBy } from '../layout/word-cohesion.ts';
import { loadLanguage } from '../lexicon/language.ts';
import { whatIsLeft } from '../lint/what-is-left.ts';
import {
  EXPORT_WORD_REQUEST,
  type ExportWordParams,
  type ExportWordResult,
  IMPORT_WORD_REQUEST,
  type ImportWordParams,
  type ImportWordResult,
  toBytes,
  toCharacters,
} from '../protocol.ts';
import { wordFiles } from '../word/word-files.ts';
import { answering, type Feature } from './feature.ts';

/** Word files of drafts, and drafts of Word files. */
export const word: Feature = {
  capabilities: () => ({}),
  answers: [
    answering(
      new ProtocolRequestType<ExportWordParams, ExportWordResult | null, never, void, void>(EXPORT_WORD_REQUEST),
      {
        texts: 'any',
        stale: 'newest',
        none: () => null,
        async answer({ document: { draft }, result: { findings, outline } }, { page, hasSeal = false }) {
          if (!isPageName(page))
            throw new ResponseError(ErrorCodes.InvalidParams, `page: one of ${Object.keys(PAGES)}`);
          const options = { page: PAGES[page], hasSeal, cohesion: cohesionBy(loadLanguage()) };
          const bytes = await wordFiles().writeWord(readParagraphs(draft, outline), options);
          return { bytes: toCharacters(bytes), left: whatIsLeft(findings) };
        },
      },
    ),
  ],
  resolves: {
    [IMPORT_WORD_REQUEST]({ bytes }: ImportWordParams): ImportWordResult {
      if (typeof bytes !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'bytes: a character a byte');
      const { readWord, UnreadableWord } = wordFiles();
      try {
        return readWord(toBytes(bytes));
      } catch (error) {
        if (error instanceof UnreadableWord) return { refused: error.message };
        throw error;
      }
    },
  },
};
