import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol.ts';
import { RawServer } from './raw-server.ts';

const LONG = 60_000;
const DRAFT = '同志们：\n一、抓项目\n要早开工，，早见效。\n（一）抓招商\n定于X月X日开工。\n二、抓作风\n要过硬。\n';

let raw: RawServer;
beforeAll(async () => {
  raw = await RawServer.start();
});
afterAll(() => raw.stop());

const change = (uri: string, version: unknown, line: number, character: number, text: string, removed = 0) =>
  raw.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character }, end: { line, character: character + removed } }, text }],
  });

async function checked(uri: string, version: number): Promise<void> {
  const isIt = (params: CheckedParams) => params.uri === uri && params.version >= version;
  await raw.until(() => raw.told<CheckedParams>(CHECKED_NOTIFICATION).some(isIt));
}

const codesOf = (uri: string) => raw.latest(uri)?.diagnostics.map(({ code }) => code);

it(
  'answers 5,000 changes that come at once with what holds after the last',
  async () => {
    const uri = 'untitled:changes';
    const changes = 5_000;
    raw.open(uri, DRAFT);
    await checked(uri, 1);
    raw.forget();
    for (let version = 2; version <= changes + 1; version += 1) change(uri, version, 6, 0, '好');
    await checked(uri, changes + 1);
    const { version, diagnostics } = raw.latest(uri) ?? {};
    expect([version, diagnostics?.length]).toEqual([changes + 1, 2]);
    const { characters } = raw.told<CheckedParams>(CHECKED_NOTIFICATION).at(-1)?.status ?? {};
    expect(characters).toBe([...DRAFT].filter((char) => char !== '\n').length + changes);
    expect(raw.told(CHECKED_NOTIFICATION).length).toBeLessThan(changes / 2);
    raw.close(uri);
  },
  LONG,
);

it(
  'answers a flood of requests that were cancelled, each once, and those that were not',
  async () => {
    const uri = 'untitled:flood';
    const requests = 5_000;
    const methods = ['hover', 'documentSymbol', 'foldingRange', 'semanticTokens/full', 'completion', 'codeAction'];
    raw.open(uri, DRAFT);
    await checked(uri, 1);
    raw.forget();
    const ids: number[] = [];
    const position = { line: 1, character: 0 };
    const params = { textDocument: { uri }, position, range: { start: position, end: position } };
    for (let made = 0; made < requests; made += 1) {
      const method = `textDocument/${methods[made % methods.length]}`;
      const id = raw.request(method, { ...params, context: { diagnostics: [] } });
      if (made % 10 !== 0) raw.notify('$/cancelRequest', { id });
      ids.push(id);
    }
    await raw.answerTo(ids.at(-1) as number);
    await raw.until(
      () => raw.received.filter(({ id, method }) => id !== undefined && method === undefined).length >= requests,
    );
    const answers = raw.received.filter(({ id, method }) => id !== undefined && method === undefined);
    expect(answers.map(({ id }) => id).sort((left = 0, right = 0) => left - right)).toEqual(ids);
    const kept = new Set(ids.filter((_, made) => made % 10 === 0));
    expect(answers.filter(({ id = 0, error }) => kept.has(id) && error !== undefined)).toEqual([]);
    const refusals = new Set(answers.flatMap(({ error }) => (error === undefined ? [] : [error.code])));
    for (const code of refusals) expect([-32800, -32802]).toContain(code);
    raw.close(uri);
  },
  LONG,
);

it(
  'holds no more after 200 documents were opened, edited and closed than after the first twenty',
  async () => {
    const cycles = 200;
    const text = DRAFT.repeat(20);
    let start = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const uri = `file:///folder/${cycle}.gw`;
      raw.open(uri, `${cycle}${text}`);
      change(uri, 2, 3, 0, '又，，');
      await checked(uri, 2);
      raw.close(uri);
      await raw.until(() => raw.latest(uri)?.diagnostics.length === 0);
      raw.forget();
      if (cycle === 19) start = await raw.memory();
    }
    const end = await raw.memory();
    expect(end / start).toBeLessThan(1.1);
  },
  LONG,
);

it(
  'holds after 20,000 edits no more than a fifth more than at the start',
  async () => {
    const uri = 'untitled:edits';
    const edits = 20_000;
    const text = DRAFT.repeat(40);
    const lines = text.split('\n').length;
    raw.open(uri, text);
    await checked(uri, 1);
    const before = codesOf(uri);
    const start = await raw.memory();
    let version = 1;
    for (let made = 0; made < edits; made += 1) {
      version += 1;
      // What is put in is taken out by the next edit, at ever other lines: the text stays as long as it was.
      const line = ((made >> 1) * 7) % lines;
      if (made % 2 === 0) change(uri, version, line, 0, made % 4 === 0 ? '，，' : '三、');
      else change(uri, version, line, 0, '', 2);
      if (made % 200 === 199) {
        await checked(uri, version);
        if (made + 1 < edits) raw.forget();
      }
    }
    const end = await raw.memory();
    expect(version).toBe(edits + 1);
    expect(end / start).toBeLessThan(1.2);
    expect(before?.length).toBeGreaterThan(40);
    expect(codesOf(uri)).toEqual(before);
    raw.close(uri);
  },
  LONG,
);
