import { type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import { Editor } from '../protocol/editor.ts';
import { check, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { makeDraft } from './made-draft.ts';
import { median, percentile } from './statistics.ts';

/** In UTF-16 units: 1 MB. */
const UNITS = 340_000;
/** Completions that are asked for before those that count, as both processes warm up. */
const WARM_UP = 20;
/** The rounds of completions, and how many are counted in each: what else the machine does shows in some rounds, not in all. */
const ROUNDS = 4;
const IN_ROUND = 200;
const CHECKS = 3;
const URI = 'untitled:completion';
const ASKED = [
  { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '\n' },
  { triggerKind: CompletionTriggerKind.Invoked },
];

/** Enter after a heading, then Ctrl+Space, in the middle: what a writer waits for. With each, a request for nothing: what the machine takes by itself. */
export async function measureCompletions(ledger: Ledger): Promise<void> {
  const text = makeDraft(UNITS);
  check(text);
  const whole = median(Array.from({ length: CHECKS }, () => time(() => check(text))));
  const { completions, nothings } = await complete(text);
  const tails = (times: readonly number[]) =>
    Array.from({ length: ROUNDS }, (_, round) =>
      percentile(times.slice(round * IN_ROUND, (round + 1) * IN_ROUND), 0.99),
    );
  const told = (times: readonly number[]) =>
    `${median(times).toFixed(2)} ms; 99th percentile of ${IN_ROUND}: ${tails(times)
      .map((tail) => tail.toFixed(1))
      .join(', ')} ms`;
  ledger.title('completion on a new line in 1 MB, over stdio');
  ledger.row('completion', told(completions));
  ledger.row('a request for nothing beside each', told(nothings));
  ledger.hold('completionShare', 'its median as a share of a check from scratch', median(completions) / whole, 3);
  ledger.hold(
    'completionTail',
    'its 99th percentile in the quietest round, likewise',
    Math.min(...tails(completions)) / whole,
  );
}

async function complete(text: string): Promise<{ completions: number[]; nothings: number[] }> {
  const editor = await Editor.start({ pull: true });
  await editor.open(URI, text);
  await editor.pull(URI);
  const lines = text.split('\n');
  let line = lines.length >> 1;
  const completions: number[] = [];
  const nothings: number[] = [];
  for (let version = 2; version < 2 + WARM_UP + ROUNDS * IN_ROUND; version += 1) {
    while (!/^\d/u.test(lines[line % lines.length] ?? '')) line += 1;
    line %= lines.length;
    const start = performance.now();
    void editor.change(URI, version, '\n', line, lines[line]?.length ?? 0);
    const position = { line: line + 1, character: 0 };
    const list = await editor.ask<CompletionList>('textDocument/completion', URI, {
      position,
      context: ASKED[version % 2],
    });
    completions.push(performance.now() - start);
    if (list.items.length === 0) throw new Error('nothing was offered');
    const again = performance.now();
    await editor.connection.sendRequest('completionItem/resolve', { label: '' });
    nothings.push(performance.now() - again);
    await editor.pull(URI);
    lines.splice(line + 1, 0, '');
    line += 2;
  }
  await editor.stop();
  return { completions: completions.slice(WARM_UP), nothings: nothings.slice(WARM_UP) };
}
