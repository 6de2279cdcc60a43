import { type Block, type BlockState, FIRST_LINE, stepBlock } from './block.ts';
import { type Inline, readInline } from './inline.ts';
import { isHeadingForm, type Marker, readDecimal, readMarker } from './marker.ts';
import { declareTrigger, isOneOf, type Scan, scan } from './scan.ts';

/**
 * What a line is, as far as the line alone tells:
 * `divider` a rule or a line such as 附件, 注释, 目录 after which numbering starts anew; `salutation` 同志们： ; `lead-in` ends in ： or 如下；
 * `head` short, without 。；，： ; `box` 专栏, 表, 图; `body` running text; `comment` nothing but a comment.
 */
export type Shape = 'blank' | 'set-aside' | 'comment' | 'divider' | 'salutation' | 'lead-in' | 'head' | 'box' | 'body';

/** What one fact has found out about a line, and the others. Most lines tell one or two things. */
export interface Kept {
  readonly fact: object;
  readonly value: unknown;
  readonly next: Kept | undefined;
}

/** One line of a draft (in this genre a paragraph), immutable. Columns are UTF-16 offsets in `text`. */
export interface Line {
  /** Without its terminator. */
  readonly text: string;
  readonly block: Block;
  readonly before: BlockState;
  readonly after: BlockState;
  readonly inline: Inline;
  readonly shape: Shape;
  /** The marker that the line starts with, in columns of `text`. */
  readonly marker: Marker | undefined;
  readonly scan: Scan;
  /** What facts (`defineFact`) have found out about the line. */
  kept: Kept | undefined;
}

const LONGEST_HEAD = 44;
const LONGEST_SALUTATION = 30;
const LONGEST_GLOSSARY_TITLE = 24;
/** With an indent and what Markdown puts around it. */
const LONGEST_EMPTY_MARKER = 32;

const COMMENT = /^<!--[^>]*-->$/u;
const RULE = /^(?:[-—_=]{3,}|(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/u;
const DIVIDER =
  /^(?:附[ 　]*[件录表](?:[ 　]*(?:\d+|[一二三四五六七八九十]+))?[ 　]*(?:[:：].*)?|名词解释|注[ 　]*释|目[ 　]*录|注[:：].*|\[TOC\])$/u;
const GLOSSARY = /(?:名词|术语|用语|词语|指标|缩略语)?(?:解释|注释|说明)[】）)》]?$/u;
/** A list may begin on the line of its label: `注：1.` `附件：1.` */
const NOTE_LABEL = /^(?:附件|附|注释?|备注|说明)[:：][ \u3000]*/u;
const BOX = /^(?:专栏|表|图|案例)[ 　]*[\d一二三四五六七八九十]+/u;
const SALUTATION =
  /^(?=[^。；]*(?:同志|代表|委员|朋友|领导|来宾|校长|园长|老师|书记|主任|主席|女士|先生|同学|战友|各位|大家|你们)).*[:：]$|^(?:各位|尊敬的|同志们|朋友们|女士们)[^。；，,]{0,12}[！!]$/u;
const LEAD_IN =
  /(?:[:：]|如下|以下[^。；，]{0,12})[。：:]?$|[两二三四五六七八九十\d](?:个方面|方面|[项点件条大])[^。；，：]{0,8}。$/u;
const FIRST_OF_LABEL = declareTrigger('附注备说');
/** Of comments, rules, dividers and boxes. */
const FIRST_OF_SHAPE = declareTrigger('<-—_=*附名注目[专表图案');
const STOPS = /[。；，：;:,]/u;

/** Reads a line (without its terminator) that stands at a 0-based number, in the block state that the line before left. */
export function readLine(text: string, before: BlockState, lineNumber: number): Line {
  const { block, after } = stepBlock(before, text, lineNumber);
  const inline = readInline(text);
  const isText = block === 'text';
  const marker = isText ? readMarkerOf(text, inline) : undefined;
  return {
    text,
    block,
    before,
    after,
    inline,
    shape: isText ? shapeOf(inline, marker) : 'set-aside',
    marker,
    scan: scan(text),
    kept: undefined,
  };
}

/** How many Han characters a line of text holds; what is set aside counts none. */
export function hanOf({ block, scan: { han } }: Line): number {
  return block === 'text' ? han : 0;
}

/** Whether a line's text holds nothing but a heading's marker. */
export function isEmptyMarker(text: string): boolean {
  if (text.length > LONGEST_EMPTY_MARKER) return false;
  const { marker, inline } = readLine(text, FIRST_LINE, 1);
  return marker !== undefined && isHeadingForm(marker.form) && inline.text === marker.text.trim();
}

function readMarkerOf(text: string, inline: Inline): Marker | undefined {
  const offset = isOneOf(inline.text.charCodeAt(0), FIRST_OF_LABEL)
    ? (NOTE_LABEL.exec(inline.text)?.[0].length ?? 0)
    : 0;
  const marker = readMarker(inline.text, offset);
  if (marker === undefined) return undefined;
  const decimal = marker.form === 'arabic' && marker.weak ? readDecimal(inline.text, offset) : undefined;
  const placed = inColumns(marker, text, inline);
  return decimal === undefined ? placed : { ...placed, decimal: inColumns(decimal, text, inline) };
}

function inColumns(marker: Marker, text: string, inline: Inline): Marker {
  const start = inline.columnOf(marker.start);
  if (start === marker.start && inline.columnOf(marker.end - 1) + 1 === marker.end) return marker;
  const end = inline.columnOf(marker.end - 1) + 1;
  return { ...marker, start, end, text: text.slice(start, end) };
}

function shapeOf(inline: Inline, marker: Marker | undefined): Shape {
  const { text } = inline;
  if (text === '') return 'blank';
  const first = text.charCodeAt(0);
  if (isOneOf(first, FIRST_OF_SHAPE)) {
    if (COMMENT.test(text)) return 'comment';
    if (RULE.test(text) || (text.length <= LONGEST_HEAD && DIVIDER.test(text))) return 'divider';
  }
  if (marker === undefined && (inline.headingDepth > 0 || isGlossaryTitle(text))) return 'divider';
  if (marker === undefined && text.length <= LONGEST_SALUTATION && isSalutation(text)) return 'salutation';
  if (isOneOf(first, FIRST_OF_SHAPE) && BOX.test(text)) return 'box';
  if (isLeadIn(text)) return 'lead-in';
  if (isBare(text)) return 'head';
  return 'body';
}

function isSalutation(text: string): boolean {
  return ':：!！'.includes(text.charAt(text.length - 1)) && SALUTATION.test(text);
}

function isLeadIn(text: string): boolean {
  return ':：'.includes(text.charAt(text.length - 1)) || LEAD_IN.test(text.slice(-20));
}

function isGlossaryTitle(text: string): boolean {
  return text.length <= LONGEST_GLOSSARY_TITLE && GLOSSARY.test(text) && isBare(text);
}

function isBare(text: string): boolean {
  return text.length <= LONGEST_HEAD && !STOPS.test(text);
}
