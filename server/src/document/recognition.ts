import { defineFact } from './fact.ts';
import { hanOf, type Line } from './line.ts';
import { countLatin, type ProgramEvidence, readProgram } from './program.ts';

/**
 * `prose` Chinese prose that may be checked; `program` a program's README, source code or data; `log`; `foreign` a text in another language;
 * `empty` without any words.
 */
export type TextKind = 'prose' | 'program' | 'log' | 'foreign' | 'empty';

/** What a text is, as far as its lines tell. */
export interface Recognition {
  readonly kind: TextKind;
  /** It looks like an official document or a speech: worth offering the language 公文 for. */
  readonly looksOfficial: boolean;
}

/** What one line says of the text that it stands in. */
interface Evidence {
  /** Letters, but those of addresses. */
  readonly latin: number;
  readonly program: ProgramEvidence;
  readonly isLog: boolean;
  /** How much the line sounds like an official document. */
  readonly official: number;
}

const MAY_BE_TIME = /^\[?\d/u;
const LOG =
  /^\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}:\d{2}|^\[?\d{1,2}:\d{2}:\d{2}|\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b/u;

const OFFICIAL: readonly (readonly [RegExp, number])[] = [
  [/^(?:各位[^。；，]{1,20}[、，,])*(?:各位[^。；，]{0,10}|同志们|代表们)[:：]$/u, 3],
  [/^关于.{2,40}的(?:通知|请示|报告|意见|批复|函|决定|通报|方案|公告|通告|议案)$/u, 3],
  [/在.{2,40}(?:会|会议|仪式|活动|典礼)上的(?:讲话|发言|致辞|主持词|表态发言)/u, 3],
  [
    /(?:特此(?:通知|报告|函告|批复|公告|通告)|妥否，请批示|现将.{0,30}报告如下|请认真贯彻执行|下面，我?.{0,20}讲.{1,3}点)/u,
    2,
  ],
  [/〔\d{4}〕.{0,4}号/u, 1],
  [/(?:同志们|党委|政府|贯彻落实|工作会议|习近平|党的|各级各部门)/u, 1],
];
const ENOUGH_OFFICIAL = 5;

const NO_EVIDENCE: Evidence = { latin: 0, program: { code: 0, prose: 0, isManual: false }, isLog: false, official: 0 };

const evidence = defineFact<Evidence>({ none: NO_EVIDENCE, ofEveryLine: true, read: gather });

/** A long line is a paragraph: its first characters tell. */
const LOOKED_AT = 400;

function gather(line: Line): Evidence {
  const text = line.text.slice(0, LOOKED_AT).trim();
  const latin = countLatin(text);
  const mostlyHan = hanOf(line) > latin;
  const official = mostlyHan
    ? OFFICIAL.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0)
    : 0;
  return {
    latin,
    program: readProgram(line, text, latin),
    isLog: (latin > 0 || MAY_BE_TIME.test(text)) && LOG.test(text),
    official: official + (line.marker?.form === 'han' && mostlyHan ? 1 : 0),
  };
}

/** How many characters of code for each Han character of prose make a text a program's; fewer where it has the marks of a manual. `npm run accuracy:field` lists what is then not checked. */
const CODE_SHARE = 1.5;
const CODE_SHARE_IN_MANUAL = 0.4;
/** One line alone makes a text neither a program's, nor a manual, nor a log. */
const FEWEST_LINES = 2;
const LOG_SHARE = 0.5;
/** How many letters for each Han character make a text one of another language. */
const LATIN_SHARE = 3;

/** Judges by sums over the lines, each of which is looked at once: a keystroke costs one line. docs/recognition.md says how. */
export function recognize(lines: readonly Line[]): Recognition {
  const sum = { filled: 0, han: 0, latin: 0, code: 0, prose: 0, codeLines: 0, manualLines: 0, log: 0, official: 0 };
  for (const line of lines) {
    if (line.shape === 'blank' || line.block === 'front-matter') continue;
    const { latin, program, isLog, official } = evidence.of(line);
    sum.filled += 1;
    sum.han += hanOf(line);
    sum.latin += latin;
    sum.code += program.code;
    sum.prose += program.prose;
    if (program.code > 0) sum.codeLines += 1;
    if (program.isManual) sum.manualLines += 1;
    if (isLog) sum.log += 1;
    sum.official += official;
  }
  const kind = kindOf(sum);
  return { kind, looksOfficial: kind === 'prose' && sum.official >= ENOUGH_OFFICIAL };
}

function kindOf(
  sum: Readonly<Record<'filled' | 'han' | 'latin' | 'code' | 'prose' | 'codeLines' | 'manualLines' | 'log', number>>,
): TextKind {
  const codeShare = sum.manualLines < FEWEST_LINES ? CODE_SHARE : CODE_SHARE_IN_MANUAL;
  if (sum.codeLines >= FEWEST_LINES && sum.code >= sum.prose * codeShare) return 'program';
  if (sum.log >= FEWEST_LINES && sum.log >= sum.filled * LOG_SHARE) return 'log';
  if (sum.latin > sum.han * LATIN_SHARE) return 'foreign';
  return sum.han === 0 ? 'empty' : 'prose';
}
