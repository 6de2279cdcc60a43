import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
let grammar: IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(readFileSync('syntaxes/gongwen.tmLanguage.json', 'utf8'), 'g.json'),
  });
  grammar = (await registry.loadGrammar('text.gongwen')) as IGrammar;
});

/** The text that has a scope. */
function scoped(line: string, scope: string): string {
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  return tokens
    .filter(({ scopes }) => scopes.some((one) => one.startsWith(scope)))
    .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex))
    .join('');
}

describe('the grammar', () => {
  it.each([
    ['一、抓项目', 'markup.heading.1', '一、抓项目'],
    ['　　一、抓项目', 'markup.heading.1', '一、抓项目'],
    ['## 二、抓作风', 'markup.heading.1', '二、抓作风'],
    ['（一）抓开工。确保见效。', 'markup.heading.2', '（一）抓开工'],
    ['1.抓进度。', 'markup.heading.3', '1.'],
    ['（1）抓质量。', 'markup.heading.4', '（1）'],
    ['第一条　为了加强管理', 'markup.heading.1', '第一条'],
    ['同志们：', 'markup.bold', '同志们：'],
    ['一是抓早。二是抓小。', 'markup.list.numbered', '一是二是'],
    ['定于X月XX日召开，XXX同志出席，____完成。', 'invalid.placeholder', 'X月XX日XXX____'],
    ['【请填写会议名称】', 'invalid.placeholder', '【请填写会议名称】'],
    ['<!-- gongwen-disable -->', 'comment', '<!-- gongwen-disable -->'],
  ])('%s', (line, scope, text) => {
    expect(scoped(line, scope)).toBe(text);
  });

  it.each(['1.5万户受益', '二、三产业', '拍摄X光片', '开展“6+X”活动', '购买SUV', '一是否属实'])(
    'leaves “%s” plain',
    (line) => {
      for (const scope of ['markup', 'invalid']) expect(scoped(line, scope)).toBe('');
    },
  );
});
