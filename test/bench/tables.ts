import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Language } from '../../server/src/lexicon/language.ts';
import * as packed from '../../server/src/lexicon/packed.ts';
import { time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { median } from './statistics.ts';

const TIMES = 5;
const MB = 1_000_000;

/** What the tables of words and characters take, unpacked a second time: their text is in memory already, as in the server. */
export function measureTables(ledger: Ledger): void {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const used = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const milliseconds = median(Array.from({ length: TIMES }, () => time(() => new Language(packed))));
  const before = used();
  const language = new Language(packed);
  const megabytes = (used() - before) / MB;
  ledger.title('tables of words and characters');
  ledger.row('unpacked in', `${milliseconds.toFixed(0)} ms`);
  ledger.hold('tablesMegabytes', 'MB in memory', language.count('人') > 0 ? megabytes : Number.NaN, 1);
}
