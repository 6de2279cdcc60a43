import { Uri, workspace } from 'vscode';

interface Bridge {
  readonly url: string;
  readonly host: string;
}

export function inWorkspace(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no workspace folder is open');
  return Uri.joinPath(folder.uri, name);
}

async function readText(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(inWorkspace(name)));
  } catch {
    return undefined;
  }
}

let bridge: Promise<Bridge | undefined> | undefined;

/** The way to the page that shows the editor; none on the desktop. */
function openBridge(): Promise<Bridge | undefined> {
  bridge ??= readText('bridge.json').then((text) => (text === undefined ? undefined : (JSON.parse(text) as Bridge)));
  return bridge;
}

export async function hostName(): Promise<string> {
  return (await openBridge())?.host ?? 'desktop';
}

/** Acts on the page as a user does: `press` a key, `type` text, `compose` it as an input method does (`text`, and whether it is to `commit` it; `composeText` for a longer one), take a `screenshot`, read `text` by a selector. */
export async function onPage(action: string, value: unknown): Promise<readonly string[]> {
  const open = await openBridge();
  if (open === undefined) return [];
  const response = await fetch(open.url, { method: 'POST', body: JSON.stringify({ action, value }) });
  if (!response.ok) throw new Error(`${action} ${String(value)}: ${await response.text()}`);
  return ((await response.json()) as readonly string[] | null) ?? [];
}

export async function log(line: string): Promise<void> {
  if ((await openBridge()) === undefined) console.log(line);
  else await onPage('log', line);
}

export async function finish(result: { passed: number; failed: number }): Promise<void> {
  if ((await openBridge()) !== undefined) await onPage('done', result);
  else await workspace.fs.writeFile(inWorkspace('result.json'), new TextEncoder().encode(JSON.stringify(result)));
}
