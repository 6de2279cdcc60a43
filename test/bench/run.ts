import '../provide-tables.ts';
import { isMainThread } from 'node:worker_threads';
import { measureCompletions } from './completions.ts';
import { measureEdits } from './edits.ts';
import { measureGrowth } from './growth.ts';
import { type Extent, measureHostile } from './hostile.ts';
import { serveHostileTasks } from './hostile-worker.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { Ledger } from './ledger.ts';
import { measureRivals } from './rivals.ts';
import { measureShares } from './shares.ts';
import { measureTables } from './tables.ts';

/**
 * Speed. Bars are ratios within one run, so that a slow machine does not matter.
 * Usage: npm run bench -- [FOLDER of documents to check] [--brief, --full: smaller, larger hostile texts] [--only=PART,…] [--kinds=WORDS,…: hostile texts whose name holds one]
 */
async function measure(): Promise<void> {
  const given = process.argv.slice(2);
  const folder = given.find((one) => !one.startsWith('--'));
  const extent: Extent = given.includes('--full') ? 'full' : given.includes('--brief') ? 'brief' : 'short';
  const listed = (option: string) =>
    given
      .find((one) => one.startsWith(option))
      ?.slice(option.length)
      .split(',');
  const ledger = new Ledger();
  const parts: Readonly<Record<string, () => void | Promise<void>>> = {
    tables: () => measureTables(ledger),
    rivals: () => measureRivals(ledger, folder),
    shares: () => measureShares(ledger, folder),
    growth: () => measureGrowth(ledger),
    edits: () => measureEdits(ledger),
    keystrokes: () => measureKeystrokes(ledger),
    completions: () => measureCompletions(ledger),
    hostile: () => measureHostile(ledger, extent, listed('--kinds=')),
  };
  const chosen = listed('--only=');
  for (const name of chosen ?? Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    await part();
  }
  if (!ledger.close()) process.exitCode = 1;
}

if (isMainThread) await measure();
else serveHostileTasks();
