/** The parts of VS Code's snippet syntax: text, `$1` `${1:…}` `${1|a,b|}` `${NAME:…}`. */
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly inner: readonly Part[] | undefined }
  | { readonly kind: 'variable'; readonly name: string; readonly inner: readonly Part[] };

/** A snippet as it reads where an editor has no tab stops: each with its default or its first choice, and the same wherever it is repeated. */
export function plainText(snippet: string): string {
  const parts = new Parser(snippet).parse();
  const defaults = new Map<number, readonly Part[]>();
  collectDefaults(parts, defaults);
  return write(parts, defaults);
}

/** A text written so that it stands for itself within a snippet. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}

function collectDefaults(parts: readonly Part[], defaults: Map<number, readonly Part[]>): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    if (part.kind === 'stop' && part.inner !== undefined && !defaults.has(part.number)) {
      defaults.set(part.number, part.inner);
    }
    collectDefaults(part.inner ?? [], defaults);
  }
}

function write(parts: readonly Part[], defaults: ReadonlyMap<number, readonly Part[]>): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const inner = part.inner ?? (part.kind === 'stop' ? defaults.get(part.number) : undefined) ?? [];
      return write(inner, defaults);
    })
    .join('');
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Part[] {
    return this.#until('');
  }

  /** Reads up to one of some characters, or to the end. */
  #until(ends: string): Part[] {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (ends !== '' && ends.includes(character)) break;
      const stop = character === '$' ? this.#stop() : undefined;
      if (stop !== undefined) {
        flush();
        parts.push(stop);
        continue;
      }
      if (character === '\\' && /[\\$},|]/u.test(this.#text.charAt(this.#at + 1))) this.#at += 1;
      text += this.#text.charAt(this.#at);
      this.#at += 1;
    }
    flush();
    return parts;
  }

  #stop(): Part | undefined {
    const rest = this.#text.slice(this.#at, this.#at + 40);
    const bare = /^\$(?:(?<number>\d+)|(?<name>[A-Z_]+))/u.exec(rest);
    if (bare !== null) {
      this.#at += bare[0].length;
      return part(bare.groups, undefined);
    }
    const braced = /^\$\{(?:(?<number>\d+)|(?<name>[A-Z_]+))(?<after>[:}|])/u.exec(rest);
    if (braced === null) return undefined;
    this.#at += braced[0].length;
    const after = braced.groups?.after;
    if (after === '}') return part(braced.groups, undefined);
    const inner = this.#until(after === '|' ? ',|' : '}');
    if (after === '|') {
      const close = this.#text.indexOf('|}', this.#at);
      this.#at = close < 0 ? this.#text.length : close + 1;
    }
    this.#at += 1;
    return part(braced.groups, inner);
  }
}

function part(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  inner: readonly Part[] | undefined,
): Part {
  const { number, name = '' } = groups ?? {};
  return number === undefined
    ? { kind: 'variable', name, inner: inner ?? [] }
    : { kind: 'stop', number: Number(number), inner };
}
