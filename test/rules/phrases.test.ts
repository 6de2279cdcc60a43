import { describe, expect, it } from 'vitest';
import { TERMS } from '../../server/src/rules/fixed-term/terms.ts';
import { type Phrase, Phrases, readSurroundings } from '../../server/src/rules/phrases.ts';
import { ENTRIES, readEntries } from '../../server/src/rules/wrong-word/entries.ts';

const found = (phrases: readonly Phrase[], text: string) =>
  new Phrases(phrases).find(text).map(({ start, end }) => text.slice(start, end));

describe('phrases', () => {
  it('are met wherever they stand, of those that overlap the longest', () => {
    const phrases = [
      { wrong: '隐犯', right: '隐患' },
      { wrong: '安全隐犯', right: '安全隐患' },
      { wrong: '犯排', right: '患排' },
    ];
    expect(found(phrases, '隐犯，安全隐犯排查，隐犯')).toEqual(['隐犯', '安全隐犯', '隐犯']);
    expect(found(phrases, '')).toEqual([]);
    expect(found(phrases, '隐')).toEqual([]);
  });

  it('are wrong only in the surroundings that they name', () => {
    const phrase = { wrong: '建全', right: '健全' };
    const inside = (condition: string) => [{ ...phrase, surroundings: readSurroundings(condition) }];
    expect(found(inside('前非构|组 后非市'), '构建全、建全市、建全制度')).toEqual(['建全']);
    expect(found(inside('前要 后制'), '要建全制度，建全制度，要建全')).toEqual(['建全']);
    expect(() => readSurroundings('非构')).toThrow('非构');
  });
});

describe.each([
  ['wrong-word', ENTRIES],
  ['fixed-term', TERMS],
])('the table of %s', (_, table: readonly Phrase[]) => {
  it('holds each wording once', () => {
    const wrongs = table.map(({ wrong }) => wrong);
    expect(wrongs.filter((wrong, index) => wrongs.indexOf(wrong) !== index)).toEqual([]);
  });

  it('finds each as it stands, and nothing in what is right', () => {
    const all = new Phrases(table);
    const placed = ({ wrong, surroundings: { after = [''], before = [''] } = {} }: Phrase) =>
      `${after[0]}${wrong}${before[0]}`;
    const missed = table.filter((one) => all.find(placed(one)).length === 0);
    expect(missed.map(placed)).toEqual([]);
    const stillWrong = table.filter(({ right }) => all.find(right).length > 0);
    expect(stillWrong.map(({ wrong, right }) => `${wrong} ${right}`)).toEqual([]);
  });
});

describe('a row of wrong-word', () => {
  it('is one of more than eight hundred', () => {
    expect(ENTRIES.length).toBeGreaterThan(800);
  });

  it.each(['建全', '建全\t建全\t同音', '建\t健\t同音', '建全\t健全', '建全\t健全\t同音\t\t也许'])(
    'is refused: %s',
    (row) => {
      expect(() => readEntries(row)).toThrow('wrong-word/entries.tsv');
    },
  );
});
