/** The part of the snippet grammar (TextMate, as VS Code reads it) that the library uses. No variables, no transforms. */
export type Part = string | Stop;

/** `$1`, `${1:text}` or `${1|one,other|}`. A stop of a number that holds a text elsewhere is its mirror. */
export interface Stop {
  readonly number: number;
  readonly content: readonly Part[];
  /** Empty unless the stop is a choice. */
  readonly options: readonly string[];
}

/** A place in the expanded text where a stop or its mirror stands: UTF-16 offsets. */
export interface Place {
  /** The one that holds the text, also where its mirror stands. */
  readonly stop: Stop;
  readonly start: number;
  readonly end: number;
}

const OPENING = /\$(?:(\d+)|\{(\d+)(:|\||\}))/uy;
const ESCAPED = /\\([$}\\])/uy;
const ESCAPED_OPTION = /\\([,|\\])/gu;

/** Reads a body (its lines joined). Throws where VS Code would take a `$` for itself. */
export function parseSnippet(body: string): Part[] {
  const { parts, end } = parseParts(body, 0, false);
  if (end !== body.length) throw new Error(`unread: ${body.slice(end)}`);
  return parts;
}

function parseParts(body: string, from: number, isNested: boolean): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let text = '';
  let at = from;
  const flush = () => {
    if (text !== '') parts.push(text);
    text = '';
  };
  while (at < body.length && !(isNested && body[at] === '}')) {
    const escaped = matchAt(ESCAPED, body, at);
    if (escaped !== null) {
      text += escaped[1];
      at += escaped[0].length;
    } else if (body[at] === '$') {
      flush();
      const { stop, end } = parseStop(body, at);
      parts.push(stop);
      at = end;
    } else {
      text += body[at];
      at += 1;
    }
  }
  flush();
  return { parts, end: at };
}

function parseStop(body: string, at: number): { stop: Stop; end: number } {
  const opening = matchAt(OPENING, body, at);
  if (opening === null) throw new Error(`not a tab stop: ${body.slice(at, at + 20)}`);
  const [whole, bare, braced, kind] = opening;
  const number = Number(bare ?? braced);
  const start = at + whole.length;
  if (kind === undefined || kind === '}') return { stop: { number, content: [], options: [] }, end: start };
  if (kind === '|') {
    const end = body.indexOf('|}', start);
    if (end < 0) throw new Error(`a choice without an end: ${body.slice(at, at + 20)}`);
    const options = body
      .slice(start, end)
      .split(/(?<!\\),/u)
      .map((option) => option.replaceAll(ESCAPED_OPTION, '$1'));
    return { stop: { number, content: [], options }, end: end + '|}'.length };
  }
  const { parts, end } = parseParts(body, start, true);
  if (body[end] !== '}') throw new Error(`a tab stop without an end: ${body.slice(at, at + 20)}`);
  return { stop: { number, content: parts, options: [] }, end: end + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The stops that hold something to be filled in or chosen, one of each number, in the order Tab visits them; not `$0`. */
export function tabStops(parts: readonly Part[]): Stop[] {
  const found = new Map<number, Stop>();
  for (const stop of allStops(parts)) {
    const known = found.get(stop.number);
    if (stop.number !== 0 && (known === undefined || (isEmpty(known) && !isEmpty(stop)))) found.set(stop.number, stop);
  }
  return [...found.values()].sort((left, right) => left.number - right.number);
}

function* allStops(parts: readonly Part[]): Iterable<Stop> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    yield part;
    yield* allStops(part.content);
  }
}

function isEmpty({ content, options }: Stop): boolean {
  return content.length === 0 && options.length === 0;
}

/** The text that an editor inserts where nothing is filled in: the default, or the first choice. */
export function defaultText(stop: Stop): string {
  return stop.options[0] ?? expandSnippet(stop.content, defaultText).text;
}

/** The text with each stop filled, mirrors too, and where the stops came to stand. */
export function expandSnippet(
  parts: readonly Part[],
  fill: (stop: Stop) => string,
): { readonly text: string; readonly places: readonly Place[] } {
  const filled = new Map(tabStops(parts).map((stop) => [stop.number, { stop, text: fill(stop) }]));
  const places: Place[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const held = filled.get(part.number);
    const start = text.length;
    text += held?.text ?? '';
    places.push({ stop: held?.stop ?? part, start, end: text.length });
  }
  return { text, places };
}

/** A snippet as it reads where an editor has no tab stops: each with its default or its first choice, and the same wherever it is repeated. */
export function plainText(body: string): string {
  return expandSnippet(parseSnippet(body), defaultText).text;
}

/** A text written so that it stands for itself within a snippet. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
