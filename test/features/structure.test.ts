import { describe, expect, it } from 'vitest';
import type { StructureResult } from '../../server/src/protocol.ts';
import { AskedText, at, URI } from './asked.ts';

const DRAFT = '一、抓项目\n（一）抓开工\n（二）抓招商\n二、抓作风\n';
const UNCHECKED = '# 安装\n\n```sh\nnpm install\n```\n\n运行 `npm start`，见 [说明](docs/a.md)。\n';

const command = (action: string, range = at(0)) => ({ textDocument: { uri: URI }, action, range });

describe('a command', () => {
  it('gives its edits and where the cursor then stands', () => {
    const result = new AskedText(DRAFT).answer<StructureResult>('gongwen/structure', command('moveDown', at(1)));
    expect(result).toMatchObject({ edits: expect.any(Array), cursor: { line: 2, character: 0 } });
  });

  it('says why it does nothing, in the writer’s language', () => {
    const refused = (text: string, settings = {}) =>
      new AskedText(text, { settings, declared: false }).answer<StructureResult>(
        'gongwen/structure',
        command('moveUp'),
      );
    expect(refused(DRAFT, { draftDetection: 'always' })).toEqual({ refused: '已经是本组的第一个' });
    expect(refused(DRAFT, { draftDetection: 'always', locale: 'en' })).toEqual({
      refused: 'This is the first of its list',
    });
    expect(refused(UNCHECKED, { locale: 'en' })).toEqual({ refused: 'This file is not treated as a draft' });
  });

  it('is made by any editor that has it executed', async () => {
    const asked = new AskedText(DRAFT);
    const execute = (action: string) =>
      asked.answer('workspace/executeCommand', { command: 'gongwen.structure', arguments: [command(action)] });
    await execute('moveDown');
    expect(asked.applied).toEqual([{ changes: { [URI]: expect.any(Array) } }]);
    await execute('moveUp');
    expect(asked.shown).toEqual(['已经是本组的第一个']);
  });
});

it('a place tells whether it is a heading, and what its level can be converted to', () => {
  const place = (line: number) =>
    new AskedText(`${DRAFT}正文。\n`).answer('gongwen/place', { position: { line, character: 0 } });
  expect(place(1)).toMatchObject({ isHeading: true, forms: [{ form: 'arabic', label: '1.2.3.' }, {}, {}] });
  expect(place(4)).toMatchObject({ isHeading: false });
});
