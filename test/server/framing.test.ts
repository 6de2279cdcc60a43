import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Framing } from '../../server/src/server/framing.ts';
import { holdsInTime, tries } from '../property.ts';

const END = '\r\n\r\n';
const message = (body: string, length: number | string = Buffer.byteLength(body)) =>
  `Content-Length: ${length}${END}${body}`;

/** What comes out where bytes come in, cut into chunks of some bytes. */
async function framed(bytes: string, chunk = bytes.length * 4): Promise<string> {
  const framing = new Framing();
  const passed = framing.toArray();
  const buffer = Buffer.from(bytes);
  for (let from = 0; from < buffer.length; from += chunk) framing.write(buffer.subarray(from, from + chunk));
  framing.end();
  return Buffer.concat(await passed).toString();
}

const GOOD = '{"method":"好"}';

describe('messages whose length is told wrongly', () => {
  it.each([
    ['too long', message('{"a":1}', 20), message('{"a":1}')],
    ['far too long', message('{"a":1}', 400_000_000), message('{"a":1}')],
    ['longer than anything', message('{"a":1}', '9'.repeat(400)), ''],
    ['too short', message('{"a":1}', 3), message('{"a')],
    ['negative', message('{"a":1}', -5), ''],
    ['nothing', message('', 0), ''],
    ['no number', message('{"a":1}', 'five'), ''],
    ['not told', `Content-Type: x${END}{"a":1}`, ''],
    ['not in headers', `no headers${END}`, ''],
    ['that of half a kilobyte of noise', '~'.repeat(5_000), ''],
  ])('are lost at most themselves: %s', async (_name, wrong, passed) => {
    const stream = `${message(GOOD)}${wrong}${message(GOOD)}${message(GOOD)}`;
    expect(await framed(stream)).toBe(`${message(GOOD)}${passed}${message(GOOD)}${message(GOOD)}`);
    expect((await framed(stream, 1)).endsWith(message(GOOD))).toBe(true);
  });
});

it('keeps empty lines within a body', async () => {
  const body = `{${END}"a":${END}1}`;
  for (const chunk of [1, 7, 1_000]) expect(await framed(message(body).repeat(3), chunk)).toBe(message(body).repeat(3));
});

it('knows a length among other headers, however it is spelled', async () => {
  const headers = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  7 ${END}`;
  expect(await framed(`${headers}{"a":1}`)).toBe(message('{"a":1}'));
  expect(await framed(`Content-Length: 7\r\nContent-Type: x${END}{"a":1}`)).toBe(message('{"a":1}'));
});

const STREAMS = 500;

it(`passes ${tries(STREAMS)} streams of messages on as they are, in whatever chunks they come`, async () => {
  let passed = 0;
  await holdsInTime(
    fc.asyncProperty(fc.array(fc.json(), { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (bodies, chunk) => {
      const stream = bodies.map((body) => message(body)).join('');
      expect(await framed(stream, chunk)).toBe(stream);
      passed += 1;
    }),
    STREAMS,
  );
  expect(passed).toBe(tries(STREAMS));
});
