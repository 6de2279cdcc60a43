import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { countKeystrokes, initialsOf } from '../../scripts/keystrokes.ts';
import { GROUPS, SNIPPETS, WHOLE } from '../../server/src/snippets/catalogue.ts';
import { parseSnippet, tabStops } from '../../server/src/snippets/grammar.ts';
import { CHARACTERS_BY_INITIAL } from './pinyin-initials.ts';

const FOLDER = 'snippets';
const library = SNIPPETS;
const skeletons = library.filter(({ isWholeDraft }) => isWholeDraft);
const sections = library.filter(({ isWholeDraft }) => !isWholeDraft);

/** 《党政机关公文处理工作条例》第八条。 */
const KINDS = '决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ');
const SPEECHES = '动员部署 总结表彰 党风廉政 安全生产 教育工作 经济调度'.split(' ').map((kind) => `${kind}讲话`);
const OTHERS = '主持词 表态发言 述职述廉报告 工作汇报 情况报告 工作总结 工作要点 实施方案 调研报告'.split(' ');

describe('the library', () => {
  it('has every kind of document, and sections enough', () => {
    const genres = new Set(skeletons.map(({ genre }) => genre));
    expect([...genres]).toEqual(expect.arrayContaining([...KINDS, ...SPEECHES, ...OTHERS]));
    expect(genres.size).toBeGreaterThanOrEqual(25);
    expect(sections.length).toBeGreaterThanOrEqual(120);
  });

  it('has sections for each part of a text', () => {
    expect(new Set(sections.map(({ group }) => group))).toEqual(new Set(GROUPS));
  });

  it('is contributed to the editor as a whole', () => {
    const files = readdirSync(FOLDER).sort();
    expect(manifest.contributes.snippets.map(({ path }) => path)).toEqual(files.map((file) => `./${FOLDER}/${file}`));
    expect(new Set(library.map(({ genre }) => `${genre}.json`))).toEqual(new Set(files));
  });

  it('has names, prefixes and texts of which no two are alike', () => {
    for (const all of [
      library.map(({ name }) => name),
      library.flatMap(({ prefixes }) => prefixes),
      library.map(({ body }) => body),
    ])
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });

  it('puts the skeletons first in each file', () => {
    for (const file of readdirSync(FOLDER)) {
      const kinds = Object.values(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as object).map(
        (one) => 'isFileTemplate' in one,
      );
      expect(kinds, file).toEqual(kinds.toSorted((left, right) => Number(right) - Number(left)));
    }
  });
});

describe.each(library.map((snippet) => [snippet.name, snippet] as const))('%s', (_, snippet) => {
  it('says what part it is, and when to use it', () => {
    expect(snippet.isWholeDraft ? [WHOLE] : GROUPS).toContain(snippet.group);
    expect(snippet.use).toMatch(/^用在.{4,}$/u);
    expect(snippet.use).not.toMatch(/[。｜]/u);
  });

  it('is found by a Chinese word and by the initials of its pinyin', () => {
    const words = snippet.prefixes.filter((prefix) => /^\p{Script=Han}+$/u.test(prefix));
    const initials = initialsOf(snippet);
    expect(words.length + initials.length).toBe(snippet.prefixes.length);
    expect(initials.length).toBeGreaterThan(0);
    expect(words.map(pinyinInitials)).toEqual(expect.arrayContaining(initials));
  });

  it('numbers its stops in the order they are met, and ends where writing goes on', () => {
    const stops = tabStops(parseSnippet(snippet.body));
    expect(stops.map(({ number }) => number)).toEqual(stops.map((_, at) => at + 1));
    expect(snippet.body).toMatch(/\$0$/u);
  });
});

function pinyinInitials(word: string): string {
  return [...word].map((character) => initialOf(character)).join('');
}

function initialOf(character: string): string {
  const found = Object.entries(CHARACTERS_BY_INITIAL).find(([, characters]) => characters.includes(character));
  if (found === undefined) throw new Error(`${character} is not in the table of initials`);
  return found[0];
}

describe('keystrokes', () => {
  const stored = (prefixes: readonly string[], body: string) => ({
    genre: '',
    name: '',
    isWholeDraft: true,
    prefixes,
    group: WHOLE,
    use: '',
    body,
  });
  const notice = stored(['通知', 'tz'], '');
  const meeting = stored(['会议通知', 'hytz'], '');
  const opening = stored(['通知开头', 'tzkt'], '');

  it('are the letters that no other begins with, one to accept, and a Tab a stop', () => {
    expect(countKeystrokes(meeting, [notice, meeting, opening])).toEqual({ typed: 'h', stops: 0, total: 2 });
    expect(countKeystrokes(opening, [notice, meeting, opening]).typed).toBe('tzk');
  });

  it('are all the letters where a longer one begins alike: what matches exactly comes first', () => {
    expect(countKeystrokes(notice, [notice, meeting, opening]).typed).toBe('tz');
  });
});
