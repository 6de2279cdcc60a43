import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportWordResult, type ImportWordResult, toBytes, toCharacters } from '../../server/src/protocol.ts';
import { level, list, makeWord, numbered, paragraph } from '../word/made-word.ts';
import { paragraphsOf } from '../word/read-back.ts';
import { Editor } from './editor.ts';

const URI = 'untitled:Untitled-1';
let editor: Editor;

beforeEach(async () => {
  editor = await Editor.start({ pull: true });
});

afterEach(() => editor.stop());

describe('Word files over the protocol', () => {
  it('a draft is exported as it stands, with what is left to do in it', async () => {
    await editor.open(URI, '关于召开会议的通知\n各科室：\n定于X月XX日召开会议。');
    const params = { page: 'standard', hasSeal: false };
    const { bytes, left } = await editor.ask<ExportWordResult>('gongwen/exportWord', URI, params);
    expect(left).toBe('还有1处待填');
    expect(paragraphsOf(toBytes(bytes)).map(({ text }) => text)).toEqual([
      '关于召开会议的通知',
      '各科室：',
      '定于X月XX日召开会议。',
    ]);
  });

  it('a draft that is not open has none', async () => {
    expect(await editor.ask('gongwen/exportWord', 'untitled:other', { page: 'standard', hasSeal: false })).toBeNull();
  });

  it('a Word file is imported with its numbers, and what was left out is told', async () => {
    const numbering = list(0, level(0, 'chineseCounting', '%1、'), [1]);
    const body = `${numbered('抓项目', 1)}${paragraph('要早开工。')}<w:p><w:r><w:pict/></w:r></w:p>`;
    const bytes = toCharacters(makeWord({ body, numbering }));
    const read = await editor.connection.sendRequest<ImportWordResult>('gongwen/importWord', { bytes });
    expect(read).toEqual({ text: '一、抓项目\n要早开工。\n', leftOut: ['图片、图形有1个，没有带入'] });
  });

  it('what cannot be read is refused in words', async () => {
    const read = await editor.connection.sendRequest<ImportWordResult>('gongwen/importWord', { bytes: '正文' });
    expect(read).toEqual({ refused: '不是 Word 文件（.docx）' });
  });
});
