import { readFile, stat } from 'node:fs/promises';
import { LONGEST_TEXT } from '../lint/limits.ts';
import { decodeGuessing, type Encoding } from './encoding.ts';
import { UnreadableSource } from './unreadable-source.ts';
import { readWordFile } from './word-file.ts';

/** A file's text, without its byte order mark, and the bytes that it was read from. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  /** The text is that of a Word file, each paragraph a line: it cannot be written back. */
  readonly isWord: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const WORD: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const CONTAINERS: readonly (readonly [string, readonly number[]])[] = [
  ['是 PDF 文件，请先另存为纯文本', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '找不到这个文件'],
  ['EACCES', '没有读取权限'],
  ['EPERM', '没有读取权限'],
  ['EISDIR', '是文件夹'],
]);

/** Reads a file. Throws UnreadableSource. */
export async function readSource(path: string): Promise<Source> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LONGEST_TEXT * 4) throw tooLong(size);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(reasonOf(error));
  }
  return decode(bytes);
}

/** Why the file system refused, in the writer's words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? `无法读写（${code || '原因不明'}）`;
}

/** Reads a Word file, UTF-8, UTF-16 with a byte order mark, and what older Windows programs write in, GB18030 and Big5. Throws UnreadableSource. */
export function decode(bytes: Uint8Array): Source {
  if (WORD.some((magic) => startsWith(bytes, magic))) {
    return { bytes, text: readWordFile(bytes).text, encoding: 'utf-8', hasMark: false, isWord: true };
  }
  for (const [reason, magic] of CONTAINERS) {
    if (startsWith(bytes, magic)) throw new UnreadableSource(reason);
  }
  const [encoding, mark] = MARKS.find(([, magic]) => startsWith(bytes, magic)) ?? [undefined, []];
  const body = bytes.subarray(mark.length);
  const hasMark = mark.length > 0;
  if (!encoding?.startsWith('utf-16') && body.includes(0)) throw new UnreadableSource('不是文本文件');
  const text = encoding === undefined ? undefined : new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const known = text === undefined ? guess(body) : { text, encoding: encoding as Encoding };
  if (known.text.length > LONGEST_TEXT) throw tooLong(known.text.length);
  return { bytes, ...known, hasMark, isWord: false };
}

function guess(bytes: Uint8Array): NonNullable<ReturnType<typeof decodeGuessing>> {
  const guessed = decodeGuessing(bytes);
  if (guessed === undefined) throw new UnreadableSource('认不出文字编码，请另存为 UTF-8 纯文本');
  return guessed;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function tooLong(length: number): UnreadableSource {
  const million = 1_000_000;
  return new UnreadableSource(
    `文件过大（约 ${Math.round(length / million)} 百万字），超过 ${LONGEST_TEXT / million} 百万字，请拆分后再检查`,
  );
}
