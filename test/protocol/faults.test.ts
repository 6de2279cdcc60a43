import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../server/src/features/index.ts';
import { MOST_SENT } from '../../server/src/lint/limits.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol.ts';
import { codesOf, published, RawServer } from './raw-server.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '同志们：\n一、抓项目\n要早开工，，早见效。\n三、抓招商\n定于X月X日开工。\n';
/** In ms. */
const LONG = 60_000;
const CODES = ['duplicate-punctuation', 'heading-sequence', 'placeholder'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-faults-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function charactersOf(raw: RawServer, uri: string): number | undefined {
  return raw.told<CheckedParams>(CHECKED_NOTIFICATION).findLast((checked) => checked.uri === uri)?.status.characters;
}

describe('a request at an odd place', () => {
  /** As they are spelled in JSON; NaN has no other spelling than null. */
  const NUMBERS = ['0', '-0', '-1', '3', '0.5', '9007199254740992', '1e308', '-1e308', '4294967296', '1e-320'];
  const NO_NUMBERS = ['null', '"3"', 'true', '[]', '{}', '[1]'];
  const positions = [
    ...NUMBERS.flatMap((line) => NUMBERS.map((character) => `{"line": ${line}, "character": ${character}}`)),
    ...NO_NUMBERS.flatMap((odd) => [`{"line": ${odd}, "character": 0}`, `{"line": 0, "character": ${odd}}`, odd]),
  ];
  const methods = FEATURES.flatMap(({ answers, resolves = {} }) => [
    ...answers.map(({ method }) => method),
    ...Object.keys(resolves),
  ]);

  it(
    `is answered, by each of ${methods.length} requests at ${positions.length} places`,
    async () => {
      const raw = await RawServer.start();
      await published(raw, URI, () => raw.open(URI, DRAFT));
      let answered = 0;
      const failed: string[] = [];
      for (const [index, position] of positions.entries()) {
        const range = `{"start": ${position}, "end": ${index % 2 === 0 ? position : '{"line": 1, "character": 1}'}}`;
        const line = /"line": ([^,]+)/u.exec(position)?.[1] ?? position;
        const document = `"textDocument": {"uri": "${URI}"}`;
        const structure = `{${document}, "action": "moveDown", "range": ${range}}`;
        const params = `{${document}, "position": ${position}, "positions": [${position}, ${position}], "range": ${range},
        "place": {"uri": "${URI}", "line": ${line}}, "wholeDrafts": false, "action": "moveDown",
        "context": {"diagnostics": [{"range": ${range}, "message": ""}], "triggerKind": 2},
        "page": "standard", "hasSeal": false, "bytes": "", "command": "gongwen.structure", "arguments": [${structure}]}`;
        const isPlace = !NO_NUMBERS.some((odd) => position.includes(odd));
        for (const method of methods) {
          const id = 1_000_000 + answered;
          raw.send(`{"jsonrpc": "2.0", "id": ${id}, "method": "${method}", "params": ${params}}`);
          const { error } = await raw.answerTo(id);
          answered += 1;
          const isRefused = error?.code === -32602;
          if (error !== undefined && !isRefused) failed.push(`${method} ${position}: ${error.message}`);
          if (isRefused && isPlace && !/structure|executeCommand/u.test(method)) failed.push(`${method} ${position}`);
        }
        raw.forget();
      }
      expect(failed).toEqual([]);
      expect(answered).toBe(positions.length * methods.length);
      expect(answered).toBeGreaterThan(1_500);
      await raw.stop();
    },
    LONG,
  );

  it(
    'or with params of any kind is answered',
    async () => {
      const raw = await RawServer.start();
      await published(raw, URI, () => raw.open(URI, DRAFT));
      const odd = [
        undefined,
        null,
        [],
        {},
        'x',
        5,
        { textDocument: null },
        { textDocument: { uri: 5 } },
        { textDocument: { uri: URI } },
      ];
      let answered = 0;
      for (const params of odd) {
        for (const method of methods) {
          const { result, error } = await raw.ask(method, params);
          expect(result !== undefined || error !== undefined).toBe(true);
          answered += 1;
        }
      }
      expect(answered).toBe(odd.length * methods.length);
      await raw.stop();
    },
    LONG,
  );
});

describe('a change of an odd shape', () => {
  const at = (line: unknown, character: unknown) => ({ line, character });
  const insert = (position: object, text: unknown = '好') => ({ range: { start: position, end: position }, text });
  /** What is sent as the changes, and the text that it makes of DRAFT. */
  const CHANGES: readonly (readonly [name: string, changes: unknown, expected: string])[] = [
    ['missing', undefined, DRAFT],
    ['null', null, DRAFT],
    ['none', [], DRAFT],
    ['no list', { text: '好' }, DRAFT],
    ['of nothing', [null, 5, 'x', {}, []], DRAFT],
    ['without a text', [{ range: { start: at(0, 0), end: at(0, 1) } }, insert(at(0, 0))], `好${DRAFT}`],
    ['of a text that is none', [insert(at(0, 0), 5), insert(at(0, 0))], `好${DRAFT}`],
    ['of the range null', [{ range: null, text: '全文，，' }], '全文，，'],
    ['at no place', [insert(at(null, 0)), insert(at(0, 'x')), insert(at(0, 0))], `好${DRAFT}`],
    ['before the text', [insert(at(-5, -5))], `好${DRAFT}`],
    ['between lines', [insert(at(1.7, 0.2))], DRAFT.replace('一、', '好一、')],
    ['beyond the line', [insert(at(0, 1e308))], DRAFT.replace('同志们：', '同志们：好')],
    ['beyond the text', [insert(at(9_007_199_254_740_992, 0))], `${DRAFT}好`],
    [
      'of a range that ends before it starts',
      [{ range: { start: at(1, 2), end: at(0, 2) }, text: '好' }],
      `同志好${DRAFT.slice(7)}`,
    ],
    ['of all there is and more', [{ range: { start: at(-1, 0), end: at(1e9, 1e9) }, text: '好' }], '好'],
  ];
  const VERSIONS: readonly unknown[] = [2, null, undefined, 'x', 2.5, -1, 1];

  it(
    `is made as far as it can be read: ${CHANGES.length} kinds with ${VERSIONS.length} versions`,
    async () => {
      const raw = await RawServer.start();
      let tried = 0;
      for (const [name, contentChanges, expected] of CHANGES) {
        for (const version of VERSIONS) {
          const uri = `untitled:${tried}`;
          const fresh = `untitled:fresh-${tried}`;
          const wanted = await published(raw, fresh, () => raw.open(fresh, expected));
          const characters = charactersOf(raw, fresh);
          await published(raw, uri, () => raw.open(uri, DRAFT));
          const changed = await published(raw, uri, () =>
            raw.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
          );
          expect([name, version, codesOf(changed), charactersOf(raw, uri)]).toEqual([
            name,
            version,
            codesOf(wanted),
            characters,
          ]);
          expect(changed.version).toBe(Number.isInteger(version) ? version : undefined);
          raw.close(uri);
          raw.close(fresh);
          tried += 1;
        }
      }
      expect(tried).toBe(CHANGES.length * VERSIONS.length);
      await raw.stop();
    },
    LONG,
  );

  it(
    'without versions is followed by the next ones',
    async () => {
      const workspace = { workspaceEdit: { documentChanges: true } };
      const raw = await RawServer.start({ capabilities: { workspace } });
      await published(raw, URI, () => raw.open(URI, '', null));
      let text = '';
      for (let made = 0; made < 100; made += 1) {
        const before = text;
        text = made % 2 === 0 ? `，，${before}` : before.slice(2);
        const range = { start: at(0, 0), end: at(0, made % 2 === 0 ? 0 : 2) };
        const { diagnostics } = await published(raw, URI, () =>
          raw.notify('textDocument/didChange', {
            textDocument: { uri: URI, version: null },
            contentChanges: [{ range, text: made % 2 === 0 ? '，，' : '' }],
          }),
        );
        expect(diagnostics).toHaveLength(made % 2 === 0 ? 1 : 0);
        if (made > 0) continue;
        const params = {
          textDocument: { uri: URI },
          range: { start: at(0, 0), end: at(0, 0) },
          context: { diagnostics },
        };
        const { result } = await raw.ask('textDocument/codeAction', params);
        expect(result).toContainEqual(expect.objectContaining({ edit: { changes: { [URI]: expect.any(Array) } } }));
      }
      await raw.stop();
    },
    LONG,
  );
});

describe('a message of an odd shape', () => {
  const BODIES = [
    ...['', '{', '{not json', '[]', '5', 'null', '"x"', '{}', '[{"jsonrpc": "2.0", "id": 1, "method": "x"}]'],
    ...['{"jsonrpc": "2.0", "id": 3}', '{"jsonrpc": "2.0", "id": {}, "method": "textDocument/hover"}'],
    ...['{"jsonrpc": "2.0", "id": 4, "method": 7}', '{"jsonrpc": "2.0", "id": 999999, "result": 1}'],
    ...['{"jsonrpc": "2.0", "id": 999998, "error": 5}', '{"jsonrpc": "1.0", "method": "__proto__"}'],
    '['.repeat(5_000),
    `{"jsonrpc": "2.0", "method": "x", "params": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    Uint8Array.of(0xff, 0xfe, 0x00, 0x80),
  ];
  const NOTIFICATIONS = [
    ...['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave'],
    ...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders'],
    ...['gongwen/checkAnyway', '$/cancelRequest', '$/setTrace', '$/progress', 'initialized', 'no/such'],
  ];
  const PARAMS = [
    ...[undefined, null, [], {}, 'x', 5, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 5 } }],
    ...[{ textDocument: { uri: 'untitled:odd' } }, { textDocument: { uri: 'untitled:odd', text: 5 } }],
    ...[
      { event: null },
      { event: { added: [null, {}], removed: 5 } },
      { settings: { gongwen: [[]] } },
      { uri: 5, wanted: 5 },
    ],
    { textDocument: { uri: 'no uri: at all', languageId: null, version: 'x', text: DRAFT } },
  ];
  const LENGTHS = [0, 1, 10, -1, -5, 1e12, 0.5, 'five', '', 'NaN', '1e2', '9'.repeat(400)];

  it(
    'ends nothing, and what is sent after it is answered',
    async () => {
      const raw = await RawServer.start({ capabilities: { workspace: { workspaceFolders: true } } });
      raw.open(URI, DRAFT);
      let tried = 0;
      const isWell = async () => {
        tried += 1;
        const { result } = await raw.ask('textDocument/documentSymbol', { textDocument: { uri: URI } });
        expect(result).toHaveLength(2);
      };
      for (const body of BODIES) {
        raw.send(body);
        await isWell();
      }
      for (const method of NOTIFICATIONS) {
        for (const params of PARAMS) {
          raw.notify(method, params);
          await isWell();
        }
      }
      const body = '{"jsonrpc": "2.0", "id": 77777, "method": "textDocument/hover"}';
      for (const length of [...LENGTHS, body.length - 1, body.length + 1, body.length + 1_000]) {
        raw.send(body, length);
        await isWell();
      }
      for (const headers of ['', 'no headers', 'Content-Type: x', ': 5', 'Content-Length', '~'.repeat(10_000)]) {
        raw.write(`${headers}\r\n\r\n`);
        await isWell();
      }
      expect(tried).toBe(BODIES.length + NOTIFICATIONS.length * PARAMS.length + LENGTHS.length + 3 + 6);
      const found = await published(raw, 'untitled:2', () => raw.open('untitled:2', DRAFT));
      expect(codesOf(found)).toEqual(CODES);
      expect(raw.isAlive).toBe(true);
      await raw.stop();
    },
    LONG,
  );

  it.each<[string, object]>([
    ['no capabilities', { capabilities: { workspace: null, textDocument: null } }],
    ['folders that are none', { workspaceFolders: [null, 5, {}, { uri: 5 }, { uri: 'file:///folder' }] }],
    ['options that are none', { initializationOptions: [5] }],
    [
      'options of the wrong kinds',
      { initializationOptions: { settings: 5, commands: 5, checkAnyway: {}, readFile: 'x' } },
    ],
  ])(
    'at the start is no hindrance: %s',
    async (_name, options) => {
      const raw = await RawServer.start(options);
      const found = await published(raw, 'file:///folder/稿.gw', () => raw.open('file:///folder/稿.gw', DRAFT));
      expect(codesOf(found)).toEqual(CODES);
      await raw.stop();
    },
    LONG,
  );

  it(
    'is no more than refused, whatever the server asks its editor for',
    async () => {
      const raw = await RawServer.start({
        initializationOptions: { readFile: true },
        capabilities: {
          textDocument: { diagnostic: {}, inlayHint: {} },
          workspace: {
            ...{ configuration: true, workspaceFolders: true, applyEdit: true },
            ...{ diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
        },
      });
      raw.refuses = true;
      const uri = 'vscode-vfs://host/folder/稿.gw';
      raw.open(uri, DRAFT);
      raw.notify('initialized', {});
      raw.notify('workspace/didChangeConfiguration', { settings: null });
      raw.notify('workspace/didChangeWatchedFiles', { changes: [] });
      const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
      const sent = { textDocument: { uri }, action: 'moveDown', range };
      const answer = await raw.ask('workspace/executeCommand', { command: 'gongwen.structure', arguments: [sent] });
      const { result } = await raw.ask('textDocument/diagnostic', { textDocument: { uri } });
      expect(answer.error?.message ?? 'made').toMatch(/no such method|made/u);
      expect(result).toMatchObject({ items: CODES.map((code) => expect.objectContaining({ code })) });
      const asked = new Set(raw.received.filter(({ id }) => id !== undefined).map(({ method }) => method));
      expect([...asked].sort()).toEqual([
        ...['client/registerCapability', 'gongwen/readFile', 'window/showMessageRequest'],
        ...['workspace/applyEdit', 'workspace/configuration', 'workspace/diagnostic/refresh'],
        ...['workspace/inlayHint/refresh', undefined],
      ]);
      expect(raw.isAlive).toBe(true);
      await raw.stop();
    },
    LONG,
  );

  it(
    'at the end is no orphan: without its editor the server ends',
    async () => {
      const raw = await RawServer.start();
      await raw.hangUp();
      expect(raw.isAlive).toBe(false);
    },
    LONG,
  );
});

it(
  'of 30,000 findings an editor is sent 2,000 and told of the rest; the command line gives all',
  async () => {
    const text = '定于X月X日召开。\n'.repeat(30_000);
    const file = join(folder, 'many.gw');
    writeFileSync(file, text);
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', file], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(JSON.parse(stdout).files[0].diagnostics).toHaveLength(30_000);
    const raw = await RawServer.start();
    const { diagnostics } = await published(raw, URI, () => raw.open(URI, text));
    expect(diagnostics).toHaveLength(MOST_SENT + 1);
    expect(diagnostics.at(-1)?.message).toContain('另有 28000 处没有列出');
    await raw.stop();
  },
  LONG,
);
