import { describe, expect, it } from 'vitest';
import { ConfigStore } from '../../server/src/server/config-store.ts';

const TERMS = '{ "terms": [{ "right": "一网通办", "wrong": ["一网统办"] }] }';

function place() {
  const files = new Map<string, string>();
  const warnings: string[] = [];
  const store = new ConfigStore({
    settingsOf: async () => ({ rules: { 'fixed-term': 'error' } }),
    folderOf: () => 'file:///one',
    readFile: async (uri) => files.get(uri),
    warn: (message) => warnings.push(message),
  });
  const termOf = async (uri: string) => (await store.configOf(uri)).rules.get('fixed-term');
  return { files, warnings, store, termOf };
}

describe('the terms of a document', () => {
  it('are those of the nearest file, over the settings; one config for all folders below', async () => {
    const { files, store, termOf } = place();
    files.set('file:///one/.gongwen/terms.json', TERMS);
    expect(await termOf('file:///one/deep/稿.gw')).toEqual({
      severity: 'error',
      options: { terms: [{ right: '一网通办', wrong: ['一网统办'] }], orders: [] },
    });
    expect(await store.configOf('file:///one/稿.gw')).toBe(await store.configOf('file:///one/deep/稿.gw'));
    expect((await termOf('untitled:Untitled-1'))?.options.terms).toEqual([]);
  });

  it('are read anew when files have changed, and what is wrong in them is told once', async () => {
    const { files, warnings, store, termOf } = place();
    files.set('file:///one/.gongwen/terms.json', '{ "term": [] }');
    expect((await termOf('file:///one/稿.gw'))?.options.terms).toEqual([]);
    store.forgetFiles();
    await termOf('file:///one/稿.gw');
    expect(warnings).toEqual(['.gongwen/terms.json 第1行：term：没有这一项，可用的是 terms、orders']);
    files.set('file:///one/.gongwen/terms.json', TERMS);
    store.forgetFiles();
    expect((await termOf('file:///one/稿.gw'))?.options.terms).toHaveLength(1);
  });
});
