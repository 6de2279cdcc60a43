import { countHan } from './han.ts';
import { hanOf, type Line } from './line.ts';

/** How much of a line is a program's, and how much is Chinese prose. */
export interface ProgramEvidence {
  /** Characters of code, of commands, of names that only programs have; spaces are not counted. */
  readonly code: number;
  /** Han characters outside of code. */
  readonly prose: number;
  /** It is such as programs' manuals have: a heading, a badge, how to install it. By itself it says nothing. */
  readonly isManual: boolean;
}

/** Without any of these a line is prose. */
const TELLING = /[A-Za-z`{[<#/]/u;

const COMMAND_NAMES =
  'npm|npx|yarn|pnpm|pip3?|python3?|node|git|docker|kubectl|sudo|apt(?:-get)?|brew|cargo|go|make|cmake|mvn|gradle|curl|wget|cd|export|conda|uv|dotnet';
const COMMAND = new RegExp(`^(?:[$>%#][ \\t]*)?(?:${COMMAND_NAMES})[ \\t]+[\\w./@-]`, 'u');
const COMMAND_WITHIN =
  /(?<![A-Za-z])(?:npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|sudo|brew|cargo)(?: [\w./@:=-]{2,40}){1,8}/gu;
const CODE =
  /^(?:import|from|export|const|let|var|function|def|class|interface|struct|enum|type|package|namespace|using|public|private|protected|static|void|int|return|if|for|while|switch|try|catch|else|elif|fn|impl|pub|mod|use|func|defer|SELECT|INSERT|UPDATE|CREATE|#include|#define|#!|@\w+)(?:\b|(?=[<"'(])).*[\w(){};:=<>"'`,]$|[;{}]$|^\}|\)\s*(?:=>|->)|^(?:\/\/|\/\*|\*\/|# |-- ).*[A-Za-z_]\(|^\w+\s*(?:=|\+=|:=)\s*\S|^\w+(?:\.\w+)*\(.*\);?$/u;
const DATA =
  /^\s*["']?[\w.-]+["']?\s*[:=]\s*(?:["'[{\d]|true|false|null|\w+$)|^\s*[[\]{}],?$|^[^,]*[\w"](?:,[^,\s][^,]*){3,}$/u;
const COMMENT = /^(?:\/\/|\/\*|\*\/)/u;
const TEMPLATE_TAG = /\{%[^%]*%\}|\{\{[^{}]*\}\}/gu;
const BADGE = /^\[!\[[^\u4e00-\u9fff]*$|^(?:!?\[|<)[^\u4e00-\u9fff]*(?:shields\.io|badge)/iu;
/** How a program is got. */
const INSTALL =
  /(?<![A-Za-z])(?:npm|yarn|pnpm|pip3?|brew|cargo|go|apt(?:-get)?) (?:install|i|add|get)(?![A-Za-z])|git clone|npx /u;
const ADDRESS = /https?:\/\/[^\s()<>\]]+/gu;
const CODE_SPAN = /(?<!`)(`+)([^`]+)\1/gu;
/** A link to an issue or a commit. */
const ISSUE_LINK = /\[(?:#\d+|[0-9a-f]{7,40})\]\([^)]*\)/gu;
const ENGLISH_HEADING =
  /^#{1,6}\s*(?:API|Install(?:ation)?|Usage|Licen[cs]e|Getting Started|Quick ?Start|Features|Requirements|Contributing|Build(?:ing)?|Changelog|Examples?|Options|Configuration|FAQ|\[?v?\d+\.\d+\.\d+\]?(?: [-(] ?[\d-]{8,10}\)?)?)[ \t]*$/iu;
const MANUAL_HEADING =
  /^#{1,6}[^\p{L}\p{N}]*(?:安装|使用|使用方法|使用说明|用法|快速开始|快速上手|快速入门|环境要求|环境依赖|依赖|构建|编译|部署|本地开发|开发|测试|配置|配置说明|接口|贡献|参与贡献|许可证|开源协议|特性|功能特性|目录结构|项目结构|技术栈|更新日志)[^\p{L}\p{N}]*$/u;

/** `text`: the line without its indent, or as much of it as is looked at, and how many letters it has. */
export function readProgram(line: Line, text: string, latin: number): ProgramEvidence {
  if (line.block === 'text' && !TELLING.test(text)) return { code: 0, prose: line.scan.han, isManual: false };
  const han = countHan(text);
  const isMostlyHan = han > latin;
  const isManual = BADGE.test(text) || ENGLISH_HEADING.test(text) || MANUAL_HEADING.test(text) || INSTALL.test(text);
  const isCode =
    (line.block === 'code' && !isMostlyHan) ||
    COMMENT.test(text) ||
    BADGE.test(text) ||
    ENGLISH_HEADING.test(text) ||
    (!isMostlyHan && latin > 0 && (COMMAND.test(text) || CODE.test(text) || DATA.test(text)));
  if (isCode) return { code: lengthOf(text), prose: 0, isManual };
  let code = 0;
  const take = (part: string) => {
    code += lengthOf(part);
    return '';
  };
  const rest = text
    .replace(TEMPLATE_TAG, take)
    .replace(ISSUE_LINK, take)
    .replace(CODE_SPAN, (span: string, _ticks: string, held: string) => (isName(held) ? take(held) : span))
    .replace(COMMAND_WITHIN, take);
  return { code, prose: code === 0 ? hanOf(line) : countHan(rest), isManual };
}

/** What back quotes hold where they are a program's: no Chinese, no words of a menu, no blank to be filled in. */
function isName(held: string): boolean {
  if (countHan(held) > 0 || !/[A-WYZ]/iu.test(held)) return false;
  return !held.includes(' ') || COMMAND.test(held) || CODE.test(held);
}

/** Latin letters but those of addresses. */
export function countLatin(text: string): number {
  const plain = text.includes('://') ? text.replace(ADDRESS, '') : text;
  let count = 0;
  for (let offset = 0; offset < plain.length; offset += 1) {
    const lower = plain.charCodeAt(offset) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) count += 1;
  }
  return count;
}

function lengthOf(text: string): number {
  return text.replace(/\s/gu, '').length;
}
