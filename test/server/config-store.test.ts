import { describe, expect, it } from 'vitest';
import { type ConfigHost, ConfigStore } from '../../server/src/server/config-store.ts';

const URI = 'file:///one/稿.gw';

/** A host whose settings, files and folders a test changes as it likes. */
class Place implements ConfigHost {
  settings: unknown = {};
  readonly files = new Map<string, string>();
  readonly warnings: string[] = [];
  asked = 0;
  read = 0;

  async settingsOf(): Promise<unknown> {
    this.asked += 1;
    return this.settings;
  }

  folderOf(uri: string): string {
    return uri.startsWith('file:///one/') ? 'file:///one' : '';
  }

  async readFile(uri: string): Promise<string | undefined> {
    this.read += 1;
    return this.files.get(uri);
  }

  warn(message: string): void {
    this.warnings.push(message);
  }
}

describe('the config of a document', () => {
  it('is the same one for as long as nothing has changed, in all folders where the same is said', async () => {
    const place = new Place();
    const store = new ConfigStore(place);
    const config = await store.configOf(URI);
    expect(await store.configOf(URI)).toBe(config);
    expect(await store.configOf('file:///one/deep/down/稿.gw')).toBe(config);
    expect(await store.configOf('untitled:Untitled-1')).toBe(config);
    expect(place.asked).toBe(2);
    store.forget();
    expect(await store.configOf(URI)).not.toBe(config);
    expect(place.asked).toBe(3);
  });

  it('is that of the nearest file over the settings, and files alone can be read anew', async () => {
    const place = new Place();
    const store = new ConfigStore(place);
    place.settings = { speechRate: 200, rules: { placeholder: 'info' } };
    place.files.set('file:///one/.gongwenrc.json', '{ "rules": { "placeholder": "off" } }');
    const { speechRate, rules } = await store.configOf('file:///one/deep/稿.gw');
    expect([speechRate, rules.get('placeholder')?.severity]).toEqual([200, 'off']);
    place.files.clear();
    store.forgetFiles();
    expect((await store.configOf('file:///one/deep/稿.gw')).rules.get('placeholder')?.severity).toBe('info');
    expect(place.asked).toBe(1);
  });

  it('is not kept where it was made of what has changed in the meantime', async () => {
    const place = new Place();
    const store = new ConfigStore(place);
    place.files.set('file:///one/.gongwenrc.json', '{ "speechRate": 200 }');
    const before = store.configOf(URI);
    place.files.set('file:///one/.gongwenrc.json', '{ "speechRate": 180 }');
    store.forgetFiles();
    const now = store.configOf(URI);
    expect([(await before).speechRate, (await now).speechRate]).toEqual([200, 180]);
    expect((await store.configOf(URI)).speechRate).toBe(180);
  });

  it('is told of what is wrong with it once for each state of the file', async () => {
    const place = new Place();
    const store = new ConfigStore(place);
    place.settings = { nonsense: 1 };
    place.files.set('file:///one/.gongwenrc.json', '{ "speechRat": 200 }');
    for (let time = 0; time < 3; time += 1) {
      await store.configOf(URI);
      store.forget();
    }
    expect(place.warnings).toEqual([
      expect.stringContaining('设置 gongwen.nonsense'),
      expect.stringContaining('.gongwenrc.json 第1行：speechRat'),
    ]);
  });

  it('is that of the settings where the file cannot be read, and that is told once', async () => {
    const place = new Place();
    place.readFile = () => Promise.reject(new Error('denied'));
    place.settings = { speechRate: 200 };
    const store = new ConfigStore(place);
    for (let time = 0; time < 3; time += 1) {
      expect((await store.configOf(URI)).speechRate).toBe(200);
      store.forget();
    }
    expect(place.warnings.filter((message) => message.includes('file:///one/.gongwenrc.json 读不出来'))).toHaveLength(
      1,
    );
  });
});
