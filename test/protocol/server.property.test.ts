import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyEdit, anyText, rangeOf } from '../document/any-draft.ts';
import { holdsInTime, TIME_LIMIT, tries } from '../property.ts';
import { Editor } from './editor.ts';

const EDITED = 'untitled:Edited';
const FRESH = 'untitled:Fresh';
const EDITS = 1_000;
const MOST_AT_ONCE = 8;
const MOST_TIMES = 10;

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ pull: true });
});
afterAll(() => editor.stop());

const close = (uri: string) => editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

/** What is told of a document, whatever its name. */
async function diagnosticsOf(uri: string): Promise<unknown> {
  const { items } = await editor.pull(uri);
  return JSON.parse(JSON.stringify(items).replaceAll(uri, ''));
}

it(
  `after any of ${tries(EDITS)} edits over stdio the diagnostics are those of the text opened afresh`,
  async () => {
    let made = 0;
    const batches = fc.array(fc.array(anyEdit(), { minLength: 1, maxLength: MOST_AT_ONCE, size: 'max' }), {
      minLength: 1,
      maxLength: MOST_TIMES,
      size: 'max',
    });
    await holdsInTime(
      fc.asyncProperty(anyText(), batches, async (text, edits) => {
        const plain = TextDocument.create(EDITED, 'gongwen', 1, text);
        await editor.open(EDITED, text);
        try {
          let version = 1;
          for (const batch of edits) {
            version += 1;
            const contentChanges = batch.map((edit) => {
              const change = { range: rangeOf(edit, plain), text: edit.newText };
              TextDocument.update(plain, [change], version);
              return change;
            });
            await editor.connection.sendNotification('textDocument/didChange', {
              textDocument: { uri: EDITED, version },
              contentChanges,
            });
            made += batch.length;
            await editor.open(FRESH, plain.getText());
            const answers = Promise.all([diagnosticsOf(EDITED), diagnosticsOf(FRESH)]);
            const [edited, fresh] = await answers.finally(() => close(FRESH));
            expect(edited).toEqual(fresh);
          }
        } finally {
          await close(EDITED);
        }
      }),
      EDITS / 20,
    );
    expect(made).toBeGreaterThanOrEqual(tries(EDITS));
  },
  TIME_LIMIT,
);
