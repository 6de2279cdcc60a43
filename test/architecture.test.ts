import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../server/src/rules/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER = join(ROOT, 'server/src');
const CLIENT = join(ROOT, 'client/src');

const IMPORT = /(?:^|[;\n])\s*(?:import|export)\b[^'";]*?(?:from\s*)?'(\.[^']+)'|import\('(\.[^']+)'\)/gu;

/** The files of a folder that a file imports, by their absolute paths. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from = '', later = '']) =>
    join(dirname(file), from || later),
  );
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The rooms in their order, as the table tells. */
const ROOMS = [...readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| `([\w.]+)` +\| (pure| +)/gmu)].map(
  ([, room = '', pure = '']) => ({ room, pure: pure === 'pure' }),
);

/** The folder, or the name of a file that stands beside the folders; the command line's entry by its whole name, as its folder has the other. */
function roomOf(file: string): string {
  const [first = '', ...inside] = relative(SERVER, file).split(sep);
  return inside.length > 0 || first === 'cli.ts' ? first : first.replace(/(?:\.d)?\.ts$/u, '');
}

/** Groups of files each of which reaches all others of its group by imports. */
function circlesAmong(files: readonly string[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    index.set(file, index.size);
    low.set(file, index.size - 1);
    stack.push(file);
    for (const next of importsOf(file)) {
      if (!next.endsWith('.ts')) continue;
      const reached = !index.has(next) ? visit(next) : stack.includes(next) ? (index.get(next) as number) : Infinity;
      low.set(file, Math.min(low.get(file) as number, reached));
    }
    if (low.get(file) === index.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) circles.push(group.map((one) => relative(ROOT, one)));
    }
    return low.get(file) as number;
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return circles;
}

describe('the house', () => {
  const order = ROOMS.map(({ room }) => room);

  it('lists every room of the server', () => {
    expect(new Set(sourcesIn(SERVER).map(roomOf))).toEqual(new Set(order));
  });

  it('imports one way', () => {
    const against = sourcesIn(SERVER).flatMap((file) =>
      importsOf(file)
        .filter((imported) => order.indexOf(roomOf(imported)) > order.indexOf(roomOf(file)))
        .map((imported) => `${relative(SERVER, file)} imports ${relative(SERVER, imported)}`),
    );
    expect(against).toEqual([]);
  });

  it('has no circle between files', () => {
    expect(circlesAmong([...sourcesIn(SERVER), ...sourcesIn(CLIENT)])).toEqual([]);
  });

  it('finds a rule by its id, and its parts in the folder of that name', () => {
    const folder = join(SERVER, 'rules');
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id) => !existsSync(join(folder, `${id}.ts`)))).toEqual([]);
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('lets the extension see the protocol and pure functions, never a rule', () => {
    const seen = sourcesIn(CLIENT)
      .flatMap(importsOf)
      .filter((imported) => imported.startsWith(SERVER));
    expect(new Set(seen.map(roomOf))).toEqual(new Set(['protocol', 'document', 'snippets']));
  });

  it('compiles the pure rooms without an editor, Node or a browser', () => {
    const { compilerOptions, include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.pure.json'), 'utf8'));
    expect(compilerOptions).toEqual({ lib: ['ES2023'], types: [] });
    const pure = ROOMS.filter((one) => one.pure).map(({ room }) => `server/src/${room}`);
    expect(include.map((one: string) => one.replace(/\.ts$/u, '')).sort()).toEqual(pure.sort());
  });
});
