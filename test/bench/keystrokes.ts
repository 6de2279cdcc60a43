import { Editor } from '../protocol/editor.ts';
import type { Ledger } from './ledger.ts';
import { makeDraft } from './made-draft.ts';
import { median, percentile } from './statistics.ts';

/** In bytes of UTF-8. */
const SIZES = [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
] as const;
/** Of one UTF-16 unit of these drafts, nearly all of which are Han. */
const BYTES_A_UNIT = 2.95;
/** How long the server waits before it checks, in milliseconds. */
const SETTLING = 10;
/** The trace is typed so often; the first time does not count. What else the machine does shows in some rounds, not in all. */
const ROUNDS = 5;
const URI = 'untitled:typing';

/** 2 KB of UTF-8. */
const PASTED = '各有关单位要加强组织领导，明确责任分工，细化工作措施，按时报送进展情况。'.repeat(19);

/** Text that is put in at the caret, or how many UTF-16 units before it are deleted. */
type Keystroke = string | number;

const backspaces = (count: number): Keystroke[] => Array.from({ length: count }, () => 1);

/** What a writer does at some places, each a share of the lines, from the end of the line there. Every place is left as it was. */
const TRACE: readonly (readonly [at: number, keystrokes: readonly Keystroke[]])[] = [
  [0.3, [...'要抓好秋冬季防火工作。', ...backspaces(11)]],
  [0.6, ['\n', '\n', ...backspaces(2)]],
  [0.9, ['\n', ...'（三）', ...'四、', ...backspaces(6)]],
  [0.5, [PASTED, PASTED.length]],
  [0, [...'（审议稿）', ...backspaces(5)]],
  [1, [...'特此报告。', ...backspaces(5)]],
  [0.31, [...'XX同志', ...backspaces(4)]],
];

/** A server of its own with one draft open, and what it took to answer, in milliseconds. */
class Session {
  readonly name: string;
  /** To the findings, less settling and the echo; one list a round. */
  readonly rounds: number[][] = [];
  readonly echoes: number[] = [];
  readonly #editor: Editor;
  readonly #lines: string[];
  #version = 1;

  private constructor(name: string, editor: Editor, lines: string[]) {
    this.name = name;
    this.#editor = editor;
    this.#lines = lines;
  }

  static async open(name: string, bytes: number): Promise<Session> {
    const editor = await Editor.start({ pull: true });
    const text = makeDraft(bytes / BYTES_A_UNIT);
    await editor.open(URI, text);
    const { items = [] } = await editor.pull(URI);
    if (items.length === 0) throw new Error(`the draft of ${name} is not checked`);
    return new Session(name, editor, text.split('\n'));
  }

  /** Where the caret stands at a share of the lines: at the line's end. */
  caretAt(share: number): Caret {
    const line = Math.round(share * (this.#lines.length - 1));
    return { line, character: this.#lines[line]?.length ?? 0 };
  }

  async strike(caret: Caret, keystroke: Keystroke): Promise<Caret> {
    const asked = performance.now();
    await this.#editor.connection.sendRequest('completionItem/resolve', { label: '' });
    const echo = performance.now() - asked;
    const start = typeof keystroke === 'string' ? caret : this.#before(caret, keystroke);
    const text = typeof keystroke === 'string' ? keystroke : '';
    this.#version += 1;
    const struck = performance.now();
    const sent = this.#editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: this.#version },
      contentChanges: [{ range: { start, end: caret }, text }],
    });
    await this.#editor.pull(URI);
    this.echoes.push(echo);
    this.rounds.at(-1)?.push(performance.now() - struck - SETTLING - echo);
    await sent;
    return this.#replace(start, caret, text);
  }

  stop(): Promise<void> {
    return this.#editor.stop();
  }

  /** So many units before a caret; a line's start deletes the line end before it. */
  #before({ line, character }: Caret, units: number): Caret {
    if (character >= units) return { line, character: character - units };
    return { line: line - 1, character: this.#lines[line - 1]?.length ?? 0 };
  }

  #replace(start: Caret, end: Caret, text: string): Caret {
    const head = (this.#lines[start.line] ?? '').slice(0, start.character);
    const tail = (this.#lines[end.line] ?? '').slice(end.character);
    const made = (head + text).split('\n');
    const character = made.at(-1)?.length ?? 0;
    this.#lines.splice(start.line, end.line - start.line + 1, ...made.slice(0, -1), (made.at(-1) ?? '') + tail);
    return { line: start.line + made.length - 1, character };
  }
}

/** 0-based line, column in UTF-16 units. */
interface Caret {
  readonly line: number;
  readonly character: number;
}

/** Types the trace in drafts of every size over stdio, one keystroke in each in turn. */
export async function measureKeystrokes(ledger: Ledger): Promise<void> {
  const sessions: Session[] = [];
  for (const [name, bytes] of SIZES) sessions.push(await Session.open(name, bytes));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const session of sessions) session.rounds.push([]);
    await typeTrace(sessions);
    if (round < 0) for (const session of sessions) session.rounds.length = 0;
  }
  for (const session of sessions) await session.stop();
  ledger.title('a keystroke to its findings over stdio, less settling and an echo beside it');
  for (const { name, rounds, echoes } of sessions) {
    const all = rounds.flat();
    ledger.row(
      `${name}, ${all.length} keystrokes`,
      `median ${median(all).toFixed(2)} ms, 99th percentile ${percentile(all, 0.99).toFixed(2)} ms, in the quietest round ${quietTail(rounds).toFixed(2)} ms; echo ${median(echoes).toFixed(2)} ms`,
    );
  }
  const [small, , large, huge] = sessions.map(({ rounds }) => quietTail(rounds));
  ledger.hold('keystroke1MB', '99th percentile, 1 MB over 10 KB', over(large, small), 1);
  ledger.hold('keystroke10MB', '99th percentile, 10 MB over 10 KB', over(huge, small), 1);
}

async function typeTrace(sessions: readonly Session[]): Promise<void> {
  for (const [at, keystrokes] of TRACE) {
    const carets = sessions.map((session) => session.caretAt(at));
    for (const keystroke of keystrokes) {
      for (const [index, session] of sessions.entries()) {
        carets[index] = await session.strike(carets[index] as Caret, keystroke);
      }
    }
  }
}

/** The 99th percentile in the round where it is least. */
function quietTail(rounds: readonly (readonly number[])[]): number {
  return Math.min(...rounds.map((times) => percentile(times, 0.99)));
}

function over(above = Number.NaN, below = Number.NaN): number {
  return above / below;
}
