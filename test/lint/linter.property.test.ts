import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../../server/src/document/draft.ts';
import type { Line } from '../../server/src/document/line.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { OpenDocument } from '../../server/src/server/open-document.ts';
import { anyEdit, anyText, rangeOf } from '../document/any-draft.ts';
import { holds, TIME_LIMIT, tries } from '../property.ts';

const URI = 'untitled:Untitled-1';
const EDITS = 20_000;
const MOST_AT_ONCE = 40;
const CONFIG = defaultConfig();

/** What was read of a line, without what was found out about it since. */
const asRead = ({ text, block, before, after, shape, marker, inline }: Line) =>
  JSON.stringify([text, block, before, after, shape, marker, inline.text, inline.headingDepth]);

it(
  `after any of ${tries(EDITS)} edits a document is read and judged as its text is from scratch`,
  () => {
    let made = 0;
    const sequences = fc.array(anyEdit(), { minLength: 1, maxLength: MOST_AT_ONCE, size: 'max' });
    holds(
      fc.property(anyText(), sequences, (text, edits) => {
        const open = new OpenDocument(URI, 'gongwen', 1, text);
        const plain = TextDocument.create(URI, 'gongwen', 1, text);
        const linter = new Linter(CONFIG);
        linter.lint(open.draft, true);
        edits.forEach((edit, index) => {
          const change = { range: rangeOf(edit, plain), text: edit.newText };
          open.update([change], index + 2);
          TextDocument.update(plain, [change], index + 2);
          const { findings } = linter.lint(open.draft, true);
          made += 1;
          expect(open.getText()).toBe(plain.getText());
          const fresh = Draft.parse(plain.getText());
          const [read, expected] = [open.draft, fresh].map(({ lines }) => lines.map(asRead));
          if (read?.join('\n') !== expected?.join('\n')) expect(read).toEqual(expected);
          const anew = new Linter(CONFIG).lint(fresh, true).findings;
          if (!isDeepStrictEqual(findings, anew)) expect(findings).toEqual(anew);
        });
      }),
      EDITS / 16,
    );
    expect(made).toBeGreaterThanOrEqual(tries(EDITS));
  },
  TIME_LIMIT,
);
