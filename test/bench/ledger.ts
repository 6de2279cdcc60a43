import bars from './bars.json';

/** What a measured figure may be at most or must be at least now, and what is wanted of it where that is more. */
interface Bar {
  readonly most?: number;
  readonly least?: number;
  readonly wanted?: number;
  readonly comment?: string;
}

export type BarName = keyof typeof bars.figures;

const BARS: Readonly<Record<string, Bar>> = bars.figures;
const WIDTH = 60;

/** Prints what was measured, beside its bar, and remembers what did not reach it. */
export class Ledger {
  readonly #failed: string[] = [];
  readonly #left: string[] = [];
  readonly #warnings: string[] = [];

  title(text: string): void {
    console.log(`\n${text}`);
  }

  row(what: string, value: string): void {
    console.log(`  ${what.padEnd(WIDTH - fullWidthsIn(what))} ${value}`);
  }

  hold(name: BarName, what: string, measured: number, digits = 2): void {
    const { most, least, wanted } = BARS[name] as Bar;
    const bar = most === undefined ? `at least ${least}` : `at most ${most}`;
    const reaches = (value: number | undefined) =>
      value === undefined || (most === undefined ? measured >= value : measured <= value);
    const isWanted = wanted === undefined || reaches(wanted);
    const said = wanted === undefined ? bar : `${bar}; wanted ${wanted}${isWanted ? '' : ', not reached'}`;
    this.row(what, `${measured.toFixed(digits)} (${said})`);
    if (!reaches(most ?? least)) this.fail(`${what}: ${measured.toFixed(digits)}, ${bar}`);
    else if (!isWanted) this.#left.push(`${what}: ${measured.toFixed(digits)}, wanted ${wanted}`);
  }

  fail(what: string): void {
    this.#failed.push(what);
  }

  /** Something could not be measured: said at the end too, so that nobody takes it for reached. */
  warn(what: string): void {
    console.error(`  NOT MEASURED: ${what}`);
    this.#warnings.push(what);
  }

  /** Says what is left, and whether every bar was reached. */
  close(): boolean {
    if (this.#left.length > 0) this.title(`wanted, not reached yet:\n  ${this.#left.join('\n  ')}`);
    for (const what of this.#warnings) console.error(`\n*** NOT MEASURED: ${what} ***`);
    if (this.#failed.length > 0) console.error(`\nslower or larger than the bar:\n  ${this.#failed.join('\n  ')}`);
    return this.#failed.length === 0;
  }
}

function fullWidthsIn(text: string): number {
  return text.match(/[\u2e80-\uffef]/gu)?.length ?? 0;
}
