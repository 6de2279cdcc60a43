import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableWord } from './unreadable-word.ts';

/** In bytes: of all parts that are read, unpacked. A long report's are 3 MB. */
const LARGEST = 32_000_000;
const OLD_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** How an encrypted file says so, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]);

/** The parts of a Word file that are asked for, as text, by their names. Nothing is unpacked but those. */
export class Parts {
  readonly #bytes: Uint8Array;
  #size = 0;

  /** Throws UnreadableWord for what is no .docx. */
  constructor(bytes: Uint8Array) {
    if (beginsWith(bytes, OLD_FILE)) {
      throw new UnreadableWord(
        holds(bytes, ENCRYPTED)
          ? '加了密码，请先在 Word 里去掉密码再另存'
          : '是旧版 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx',
      );
    }
    if (!beginsWith(bytes, ZIP)) throw new UnreadableWord('不是 Word 文件（.docx）');
    this.#bytes = bytes;
  }

  /** Undefined where there is none. Throws UnreadableWord. */
  text(name: string): string | undefined {
    const wanted = name.replace(/^\//u, '');
    let found: Uint8Array | undefined;
    try {
      found = unzipSync(this.#bytes, { filter: (file) => file.name === wanted && this.#fits(file) })[wanted];
    } catch (error) {
      if (error instanceof UnreadableWord) throw error;
      throw new UnreadableWord('文件不完整或已损坏，请在 Word 里打开后另存');
    }
    return found && strFromU8(found);
  }

  #fits({ originalSize }: UnzipFileInfo): boolean {
    this.#size += originalSize;
    if (this.#size > LARGEST) throw new UnreadableWord('内容过大，请拆分后再导入');
    return true;
  }
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
