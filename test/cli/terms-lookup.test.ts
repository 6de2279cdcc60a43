import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigLookup } from '../../server/src/cli/config-lookup.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
  mkdirSync(join(folder, '.gongwen'));
  mkdirSync(join(folder, 'deep', '.gongwen'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, wrong: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify({ terms: [{ right: '一网通办', wrong }] }));

async function termsOf(lookup: ConfigLookup, name: string) {
  const config = await lookup.configOf(join(folder, name));
  return { config, terms: config.rules.get('fixed-term')?.options.terms };
}

describe('the terms for a file', () => {
  it('are the nearest up the tree, over whatever config there is, in one config for all', async () => {
    put('.gongwen/terms.json', ['一网统办']);
    put('deep/.gongwen/terms.json', ['一网全办']);
    writeFileSync(join(folder, '.gongwenrc.json'), '{ "rules": { "placeholder": "off" } }');
    const lookup = new ConfigLookup(undefined);
    const { config, terms } = await termsOf(lookup, 'a.txt');
    expect(terms).toEqual([{ right: '一网通办', wrong: ['一网统办'] }]);
    expect(config.rules.get('placeholder')?.severity).toBe('off');
    expect((await termsOf(lookup, 'b.txt')).config).toBe(config);
    expect((await termsOf(lookup, 'deep/c.txt')).terms).toEqual([{ right: '一网通办', wrong: ['一网全办'] }]);
  });

  it('are none where there is no file; what is wrong in one is told with its place', async () => {
    put('.gongwen/terms.json', '一网统办');
    const lookup = new ConfigLookup(undefined);
    expect((await termsOf(lookup, 'a.txt')).terms).toEqual([]);
    expect(lookup.problems).toHaveLength(1);
    expect(lookup.problems[0]).toMatch(/terms\.json:1:\d+：terms\[0\]\.wrong：应为列表/u);
  });
});
