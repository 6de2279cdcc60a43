import '../provide-tables.ts';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import { Draft } from '../../server/src/document/draft.ts';
import { Language } from '../../server/src/lexicon/language.ts';
import * as packed from '../../server/src/lexicon/packed.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { Editor } from '../protocol/editor.ts';
import bars from './bars.json';

/** Speed on drafts made here. Bars are ratios within one run, so that a slow machine does not matter. Usage: npm run bench */

const PARAGRAPH =
  '全县各级各部门要认真贯彻落实会议精神，坚持问题导向，层层压实责任，进一步改进工作作风，学习习近平总书记重要讲话，更新管理理念，加快项目建设步伐，确保完成全年目标任务。';
const SLIPS = ['定于X月XX日召开。', '要打好脱贫攻攻坚战。', '完成投资  亿元。', '由XX同志负责。'];

/** A report of about so many UTF-16 units: headings of three levels, long paragraphs, a slip now and then. */
function makeDraft(units: number): string {
  const lines = ['在全县工作会议上的讲话', '同志们：'];
  let length = 0;
  for (let section = 1; length < units; section += 1) {
    const body = PARAGRAPH.repeat(3) + (section % 7 === 0 ? SLIPS[section % SLIPS.length] : '');
    const block = [`${((section - 1) % 9) + 1}.第${section}项工作`, body];
    if (section % 9 === 1) block.unshift(`（${'一二三四五六七八九'.charAt((section / 9) % 9)}）抓好落实`);
    lines.push(...block);
    length += block.join('\n').length + 1;
  }
  return lines.join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length * share)] ?? 0;
}

function time(run: () => unknown, times = 5): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(taken);
}

const MB = 1_000_000;
/** Completions that are asked for before those that count, as both processes warm up. */
const WARM_UP = 20;
/** The rounds of completions, and how many are counted in each: what else the machine does shows in some rounds, not in all. */
const ROUNDS = 4;
const IN_ROUND = 200;
const check = (text: string) => new Linter(defaultConfig()).lint(Draft.parse(text), true);
const bytes = (text: string) => Buffer.byteLength(text) / MB;

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What the tables of words and characters take, unpacked a second time: their text is in memory already, as in the server. */
function measureTables(): { milliseconds: number; megabytes: number } {
  const used = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const milliseconds = time(() => new Language(packed));
  const before = used();
  const language = new Language(packed);
  const megabytes = (used() - before) / MB;
  return language.count('人') > 0 ? { milliseconds, megabytes } : { milliseconds: 0, megabytes: Number.NaN };
}

const tables = measureTables();
const WITHOUT_DOUBLED = { rules: { 'duplicate-character': 'off', 'duplicate-word': 'off' } } as ConfigInput;
const checkOthers = (text: string) =>
  new Linter(overrideConfig(defaultConfig(), WITHOUT_DOUBLED)).lint(Draft.parse(text), true);

const small = makeDraft(100_000);
const large = makeDraft(1_600_000);
check(small);
const smallTime = time(() => check(small));
const largeTime = time(() => check(large), 3);
const othersTime = time(() => checkOthers(large), 3);

const linter = new Linter(defaultConfig());
let draft = Draft.parse(large);
linter.lint(draft, true);
const middle = { line: draft.lines.length >> 1, character: 0 };
const keystrokes = Array.from({ length: 50 }, () => {
  const start = performance.now();
  draft = draft.replace({ start: middle, end: middle }, '好');
  linter.lint(draft, true);
  return performance.now() - start;
});

const editor = await Editor.start({ pull: true });
const uri = 'untitled:bench';
await editor.open(uri, large);
await editor.pull(uri);
const overWire: number[] = [];
for (let version = 2; version <= 31; version += 1) {
  const start = performance.now();
  await editor.change(uri, version, '好', middle.line, 0);
  await editor.pull(uri);
  overWire.push(performance.now() - start);
}

const ordinary = makeDraft(MB / 3);
const ordinaryTime = time(() => check(ordinary), 3);
const { completions, nothings } = await timeCompletions('untitled:completion', ordinary);
await editor.stop();

/** Enter after a heading, then Ctrl+Space, in the middle: what a writer waits for. With each, a request for nothing: what the machine takes by itself. */
async function timeCompletions(document: string, text: string) {
  await editor.open(document, text);
  await editor.pull(document);
  const lines = text.split('\n');
  let line = lines.length >> 1;
  const completions: number[] = [];
  const nothings: number[] = [];
  const asked = [
    { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '\n' },
    { triggerKind: CompletionTriggerKind.Invoked },
  ];
  for (let version = 2; version < 2 + WARM_UP + ROUNDS * IN_ROUND; version += 1) {
    while (!/^\d/u.test(lines[line % lines.length] ?? '')) line += 1;
    line %= lines.length;
    const start = performance.now();
    void editor.change(document, version, '\n', line, lines[line]?.length ?? 0);
    const position = { line: line + 1, character: 0 };
    const list = await editor.ask<CompletionList>('textDocument/completion', document, {
      position,
      context: asked[version % 2],
    });
    completions.push(performance.now() - start);
    if (list.items.length === 0) throw new Error('nothing was offered');
    const again = performance.now();
    await editor.connection.sendRequest('completionItem/resolve', { label: '' });
    nothings.push(performance.now() - again);
    await editor.pull(document);
    lines.splice(line + 1, 0, '');
    line += 2;
  }
  return { completions: completions.slice(WARM_UP), nothings: nothings.slice(WARM_UP) };
}

const row = (what: string, value: string) => console.log(`  ${what.padEnd(52)} ${value}`);
console.log('speed');
row(
  `check ${bytes(small).toFixed(1)} MB from scratch`,
  `${smallTime.toFixed(1)} ms, ${((bytes(small) / smallTime) * 1000).toFixed(1)} MB/s`,
);
row(
  `check ${bytes(large).toFixed(1)} MB from scratch`,
  `${largeTime.toFixed(1)} ms, ${((bytes(large) / largeTime) * 1000).toFixed(1)} MB/s`,
);
row(`a keystroke in ${bytes(large).toFixed(1)} MB, engine`, `${median(keystrokes).toFixed(2)} ms`);
row(`a keystroke in ${bytes(large).toFixed(1)} MB, to its findings over stdio`, `${median(overWire).toFixed(2)} ms`);
const tails = (times: readonly number[]) =>
  Array.from({ length: ROUNDS }, (_, round) => percentile(times.slice(round * IN_ROUND, (round + 1) * IN_ROUND), 0.99));
const list = (times: readonly number[]) => times.map((time) => time.toFixed(1)).join(', ');
const quietest = Math.min(...tails(completions));
row(
  `completion on a new line in ${bytes(ordinary).toFixed(1)} MB, over stdio`,
  `${median(completions).toFixed(2)} ms; 99th percentile of ${IN_ROUND}: ${list(tails(completions))} ms`,
);
row(
  'a request for nothing beside each',
  `${median(nothings).toFixed(2)} ms; 99th percentile: ${list(tails(nothings))} ms`,
);
row('memory of this process', `${(process.memoryUsage().rss / MB).toFixed(0)} MB`);

row('tables of words and characters, unpacked', `${tables.milliseconds.toFixed(0)} ms`);
row('the same in memory', `${tables.megabytes.toFixed(1)} MB (at most ${bars.tablesMegabytes})`);

const doubledShare = 1 - othersTime / largeTime;
row('doubled characters and words as a share of it', `${doubledShare.toFixed(2)} (at most ${bars.doubledShare})`);
const growth = largeTime / smallTime / (large.length / small.length);
const keystrokeShare = median(keystrokes) / largeTime;
row('time for 16 times the text, over 16', `${growth.toFixed(2)} (at most ${bars.growth})`);
row('a keystroke as a share of a check from scratch', `${keystrokeShare.toFixed(3)} (at most ${bars.keystrokeShare})`);
const completionShare = median(completions) / ordinaryTime;
const completionTail = quietest / ordinaryTime;
row('its median as a share of a check from scratch', `${completionShare.toFixed(3)} (at most ${bars.completionShare})`);
row(
  'its 99th percentile in the quietest round, likewise',
  `${completionTail.toFixed(2)} (at most ${bars.completionTail})`,
);
const shares: readonly (readonly [measured: number, most: number])[] = [
  [growth, bars.growth],
  [keystrokeShare, bars.keystrokeShare],
  [doubledShare, bars.doubledShare],
  [tables.megabytes, bars.tablesMegabytes],
  [completionShare, bars.completionShare],
  [completionTail, bars.completionTail],
];
if (shares.some(([measured, most]) => !(measured <= most))) {
  console.error('slower or larger than the bar');
  process.exitCode = 1;
}
