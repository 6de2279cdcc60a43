import { describe, expect, it } from 'vitest';
import { defaultText, expandSnippet, parseSnippet, tabStops } from '../../server/src/snippets/grammar.ts';

/** Written with ¥ for $: a dollar and a brace in a plain string look like a template string that went wrong. */
const parse = (body: string) => parseSnippet(body.replaceAll('¥', '$'));

describe('parseSnippet', () => {
  it.each([
    ['召开¥1，¥0', '召开，'],
    ['召开¥{1:会议}，落实¥1精神', '召开会议，落实会议精神'],
    ['¥1：¥{1:会议}', '会议：会议'],
    ['讲¥{1|三,两|}点，这¥1点', '讲三点，这三点'],
    ['¥{1|甲\\,乙,丙|}', '甲,乙'],
    ['¥{1:关于¥{2:事由}的通知}', '关于事由的通知'],
    ['费用\\¥1，\\}，\\\\', '费用$1，}，\\'],
    ['¥{1}年', '年'],
  ])('%s inserts %s', (body, text) => {
    expect(expandSnippet(parse(body), defaultText).text).toBe(text);
  });

  it.each(['¥{1:没有结尾', '¥{1|没有结尾', '¥x', '¥'])('refuses %s', (body) => {
    expect(() => parse(body)).toThrow();
  });
});

describe('tabStops', () => {
  it('gives one stop a number, the one that holds a text, in the order of Tab', () => {
    const stops = tabStops(parse('¥2 ¥{1:甲} ¥1 ¥{2:乙} ¥0'));
    expect(stops.map(({ number }) => number)).toEqual([1, 2]);
    expect(stops.map(defaultText)).toEqual(['甲', '乙']);
  });
});

describe('expandSnippet', () => {
  it('fills a stop and its mirrors alike, and says where they stand', () => {
    const { text, places } = expandSnippet(parse('¥{1:甲}和¥1'), () => '某会议');
    expect(text).toBe('某会议和某会议');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['某会议', '某会议']);
  });
});
