import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { rootFolder } from './install.mjs';

export const screenshots = join(rootFolder, 'dist', 'screenshots');
const FILE = 'bridge.json';

const WEBP_QUALITY = 0.7;

/**
 * A picture as a page can encode it: a quarter of the size, and just as sharp to read.
 * @param {import('playwright-core').Page} page
 * @param {Buffer} png
 */
async function toWebp(page, png) {
  const blank = await page.context().newPage();
  try {
    const encoded = await blank.evaluate(
      async ({ source, quality }) => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      { source: `data:image/png;base64,${png.toString('base64')}`, quality: WEBP_QUALITY },
    );
    return Buffer.from(encoded);
  } finally {
    await blank.close();
  }
}

/**
 * Lets the suite, which runs inside the editor, act on the page that shows it, and tell how it went.
 * @param {import('playwright-core').Page} page
 * @param {string} host
 * @param {string} folder where pictures go
 */
export async function openBridge(page, host, folder) {
  mkdirSync(folder, { recursive: true });
  /** @type {(result: { passed: number, failed: number }) => void} */
  let finish = () => {};
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  /** @type {Record<string, (value: any) => unknown>} */
  const actions = {
    log: (line) => console.log(line),
    done: (result) => finish(result),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    insert: (text) => page.keyboard.insertText(text),
    compose: async ({ text, commit }) => {
      const session = await page.context().newCDPSession(page);
      const at = { selectionStart: text.length, selectionEnd: text.length };
      if (commit) await session.send('Input.insertText', { text });
      else await session.send('Input.imeSetComposition', { text, ...at });
      await session.detach();
    },
    composeText: async (text) => {
      const session = await page.context().newCDPSession(page);
      for (const part of text.match(/\p{Script=Han}{1,6}|[\s\S]/gu)) {
        if (!/\p{Script=Han}/u.test(part)) {
          await page.keyboard.type(part);
          continue;
        }
        await session.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
        await session.send('Input.insertText', { text: part });
      }
      await session.detach();
    },
    click: (selector) => page.click(selector),
    waitFor: (selector) => page.waitForSelector(selector).then(() => null),
    text: (selector) => page.locator(selector).allInnerTexts(),
    screenshot: (name) => page.screenshot({ path: join(folder, `${host}-${name}.png`) }),
    picture: async (name) => writeFileSync(join(folder, `${name}.webp`), await toWebp(page, await page.screenshot())),
    hover: (selector) => page.hover(selector),
  };
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    if (request.method === 'OPTIONS') return response.end();
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const { action, value } = JSON.parse(Buffer.concat(chunks).toString());
      const act = actions[action];
      if (act === undefined) throw new Error(`no action ${action}`);
      const result = await act(value);
      response.end(JSON.stringify(Array.isArray(result) ? result : null));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  const port = await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  });
  return {
    finished,
    /** @param {string} workspace */
    announce: (workspace) =>
      writeFileSync(join(workspace, FILE), JSON.stringify({ url: `http://127.0.0.1:${port}/`, host })),
    close: () => server.close(),
  };
}
