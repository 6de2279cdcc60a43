import { createWriteStream, fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { whyUnwritten } from './write-whole.ts';

/** A report that did not get out whole, and why, in words for the writer. */
export class Unprinted extends Error {}

let opened: Writable | undefined;

/** What Node has for standard output takes part of a write to a file for the whole where the disk gets full. */
function output(): Writable {
  opened ??= fstatSync(process.stdout.fd).isFile()
    ? createWriteStream('', { fd: process.stdout.fd, autoClose: false })
    : process.stdout;
  return opened;
}

/**
 * Writes to standard output, and waits until it is out. What a reader that has gone away (`| head -1`) would have got is
 * dropped: the work goes on, and the exit code is what it would have been. Throws Unprinted.
 */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    output().write(text, (error) => {
      if (error == null || hasNoReader(error)) done();
      else fail(new Unprinted(`结果没有写全：${whyUnwritten(error)}`));
    });
  });
}

/** A line for the writer, beside the report. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function hasNoReader(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ERR_STREAM_DESTROYED';
}

/** Each write tells its own failure; a stream ends the program for one that nobody listens to. */
export function listenToStreams(): void {
  for (const stream of [output(), process.stderr]) stream.on('error', () => undefined);
}
