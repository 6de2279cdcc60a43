import { Transform, type TransformCallback } from 'node:stream';

const END_OF_HEADERS = '\r\n\r\n';
const LENGTH = 'content-length:';
/** In bytes: the headers of a message are shorter. */
const LONGEST_HEADERS = 512;
/** In bytes: no text that is sent is longer. */
const LONGEST_MESSAGE = 500_000_000;

/** Where headers begin that tell a length, and that length, undefined where it can be none. */
interface Headers {
  readonly start: number;
  readonly length: number | undefined;
}

/**
 * Passes the messages of a stream on, each with the length that it has. A message whose length is told wrongly ends where the next
 * headers begin, so that it is the only one that is lost: the library would take every later message for a part of it.
 * (Outside of strings JSON holds no headers, and within strings no line breaks.)
 */
export class Framing extends Transform {
  #chunks: Buffer[] = [];
  #size = 0;
  /** The bytes of the message whose headers were read. */
  #expected: number | undefined;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const before = this.#chunks.at(-1)?.subarray(1 - END_OF_HEADERS.length) ?? Buffer.alloc(0);
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const isComplete = this.#expected === undefined || this.#size >= this.#expected;
    if (isComplete || Buffer.concat([before, chunk]).includes(END_OF_HEADERS)) {
      const rest = this.#passOn(Buffer.concat(this.#chunks));
      this.#chunks = [rest];
      this.#size = rest.length;
    }
    done();
  }

  /** Passes on what is complete, and gives the rest. */
  #passOn(bytes: Buffer): Buffer {
    let rest = bytes;
    for (;;) {
      if (this.#expected === undefined) {
        const end = rest.indexOf(END_OF_HEADERS);
        if (end === -1) return rest.subarray(-LONGEST_HEADERS);
        this.#expected = headersBefore(rest, end)?.length;
        rest = rest.subarray(end + END_OF_HEADERS.length);
      } else {
        const next = nextHeaders(rest, this.#expected);
        if (next === undefined && rest.length < this.#expected) return rest;
        const end = next ?? this.#expected;
        if (end > 0) {
          this.push(`Content-Length: ${end}${END_OF_HEADERS}`);
          this.push(rest.subarray(0, end));
        }
        rest = rest.subarray(end);
        this.#expected = undefined;
      }
    }
  }
}

/** Where headers begin before a message is as long as was told. */
function nextHeaders(bytes: Buffer, expected: number): number | undefined {
  let end = bytes.indexOf(END_OF_HEADERS);
  while (end !== -1 && end < expected + LONGEST_HEADERS) {
    const headers = headersBefore(bytes, end);
    if (headers !== undefined) return headers.start < expected ? headers.start : undefined;
    end = bytes.indexOf(END_OF_HEADERS, end + 1);
  }
  return undefined;
}

function headersBefore(bytes: Buffer, end: number): Headers | undefined {
  const from = Math.max(end - LONGEST_HEADERS, 0);
  const text = bytes.toString('latin1', from, end).toLowerCase();
  const at = text.lastIndexOf(LENGTH);
  if (at === -1) return undefined;
  const told = Number(/^ *(\d+) *(?:\r\n|$)/u.exec(text.slice(at + LENGTH.length))?.[1]);
  return { start: from + at, length: told <= LONGEST_MESSAGE ? told : undefined };
}
