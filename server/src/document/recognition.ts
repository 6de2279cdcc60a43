import type { Line } from './line.ts';

/** What a text is, as far as its lines tell. */
export interface Recognition {
  /** Chinese prose that may be checked: not a program's README, source code, a log, data, or a text in another language. */
  readonly isProse: boolean;
  /** It looks like an official document or a speech: worth offering the language 公文 for. */
  readonly looksOfficial: boolean;
}

/** What one line says of the text that it stands in. */
interface Evidence {
  readonly latin: number;
  /** A line of code, of a program's documentation, or of data. */
  readonly isProgram: boolean;
  readonly isLog: boolean;
  /** How much the line sounds like an official document. */
  readonly official: number;
}

const CODE_SPAN = /`[^`]+`/u;
const BADGE_OR_LINK = /\[!\[|(?:^|[^!])\[[^\]]+\]\((?:https?:|\.{0,2}\/|#)|<\/?(?:img|div|a|details|summary|h\d)\b/u;
const COMMAND =
  /^(?:[$>%#][ \t]*)?(?:npm|npx|yarn|pnpm|pip3?|python3?|node|git|docker|kubectl|sudo|apt(?:-get)?|brew|cargo|go|make|cmake|mvn|gradle|curl|wget|cd|export|conda|uv|dotnet)[ \t]+[\w./@-]/u;
const CODE =
  /^(?:import|from|export|const|let|var|function|def|class|interface|struct|enum|type|package|namespace|using|public|private|protected|static|void|int|return|if|for|while|switch|try|catch|else|elif|fn|impl|pub|mod|use|func|defer|SELECT|INSERT|UPDATE|CREATE|#include|#define|#!|@\w+)(?:\b|(?=[<"'(])).*[\w(){};:=<>"'`,]$|[;{}]$|^\}|\)\s*(?:=>|->)|^(?:\/\/|\/\*|\*\/|# |-- ).*[A-Za-z_]+\(|^\w+\s*(?:=|\+=|:=)\s*\S|^\w+(?:\.\w+)*\(.*\);?$/u;
const DATA =
  /^\s*["']?[\w.-]+["']?\s*[:=]\s*(?:["'[{\d]|true|false|null|\w+$)|^\s*[[\]{}],?$|^[^,]*[\w"](?:,[^,\s][^,]*){3,}$/u;
const LOG =
  /^\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}|^\[?\d{1,2}:\d{2}:\d{2}|\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b/u;
const PROGRAM_WORD =
  /^#{1,6}\s*(?:安装|使用方法|快速开始|环境要求|依赖|用法|构建|部署|贡献|许可证|开发|测试|配置|接口|API|Install|Usage|License|Getting Started|Features|Requirements|Contributing|Build)/iu;

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

const kept = new WeakMap<Line, Evidence>();

function evidenceOf(line: Line): Evidence {
  let evidence = kept.get(line);
  if (evidence === undefined) {
    evidence = gather(line);
    kept.set(line, evidence);
  }
  return evidence;
}

/** A long line is a paragraph: its first characters tell. */
const LOOKED_AT = 400;

function gather(line: Line): Evidence {
  const text = line.text.slice(0, LOOKED_AT).trim();
  const latin = text.length - text.replace(/[A-Za-z]/gu, '').length;
  const { hanCount } = line;
  const mostlyHan = hanCount > latin;
  const isProgram =
    line.block === 'code' ||
    CODE_SPAN.test(text) ||
    BADGE_OR_LINK.test(text) ||
    COMMAND.test(text) ||
    PROGRAM_WORD.test(text) ||
    (!mostlyHan && latin > 0 && (CODE.test(text) || DATA.test(text))) ||
    (/^(?:\/\/|\/\*|\*)/u.test(text) && line.block === 'text' && !text.startsWith('**') && !/^\*\s/u.test(text));
  const official = mostlyHan
    ? OFFICIAL.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0)
    : 0;
  return {
    latin,
    isProgram,
    isLog: LOG.test(text),
    official: official + (line.marker?.form === 'han' && mostlyHan ? 1 : 0),
  };
}

/** Lines of a program or a log that make a text one, as a share of its lines. */
const PROGRAM_SHARE = 0.12;
const FEWEST_PROGRAM_LINES = 2;
const LOG_SHARE = 0.5;
/** How many Latin letters for each Han character make a text one of another language. */
const LATIN_SHARE = 3;

/** Judges by sums over the lines, each of which is looked at once: a keystroke costs one line. docs/recognition.md says how. */
export function recognize(lines: readonly Line[]): Recognition {
  let filled = 0;
  let han = 0;
  let latin = 0;
  let program = 0;
  let log = 0;
  let official = 0;
  for (const line of lines) {
    if (line.shape === 'blank' || line.block === 'front-matter') continue;
    const evidence = evidenceOf(line);
    filled += 1;
    han += line.hanCount;
    latin += evidence.latin;
    if (evidence.isProgram) program += 1;
    if (evidence.isLog) log += 1;
    official += evidence.official;
  }
  const isProgram = program >= FEWEST_PROGRAM_LINES && program >= filled * PROGRAM_SHARE;
  const isLog = log >= FEWEST_PROGRAM_LINES && log >= filled * LOG_SHARE;
  const isOther = han === 0 || latin > han * LATIN_SHARE;
  const isProse = !isProgram && !isLog && !isOther;
  return { isProse, looksOfficial: isProse && official >= ENOUGH_OFFICIAL };
}
