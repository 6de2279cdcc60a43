/**
 * Just what the suite needs of a test runner: mocha's browser build stops with an error in the extension host of the browser.
 */
type Run = () => Promise<void>;

interface Case {
  readonly name: string;
  readonly run: Run;
  readonly after: readonly Run[];
}

const LONGEST_CASE = 180_000;
const cases: Case[] = [];
let group = '';
let after: Run[] = [];

export function describe(name: string, define: () => void): void {
  group = name;
  after = [];
  define();
}

/** Runs after each case of the group. */
export function afterEach(run: Run): void {
  after.push(run);
}

export function it(name: string, run: Run): void {
  cases.push({ name: `${group} ${name}`, run, after });
}

export interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  readonly error: unknown;
}

/** Runs every case in order, and tells of each as it ends. */
export async function runCases(tell: (outcome: Outcome) => Promise<void>): Promise<void> {
  for (const { name, run, after: hooks } of cases) {
    const start = Date.now();
    let error: unknown;
    try {
      await within(LONGEST_CASE, run());
    } catch (thrown) {
      error = thrown;
    }
    for (const hook of hooks) await hook();
    await tell({ name, milliseconds: Date.now() - start, error });
  }
}

async function within(milliseconds: number, run: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    await Promise.race([run, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
