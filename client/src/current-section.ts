/** Where the cursor stands, in a state of a document's headings. */
export interface CursorPlace {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  /** Another number where the headings have changed. */
  readonly headings: number;
}

/** Asks for the headings that a place stands under, from the outside in; undefined where the text was changed in the meantime. */
export type AskSection = (place: CursorPlace) => Promise<readonly string[] | undefined>;

/** The section that the cursor stands in. It is asked for where the cursor has moved to another line or a heading has changed: one question at a time. */
export class CurrentSection {
  readonly #ask: AskSection;
  readonly #changed: () => void;
  #wanted: CursorPlace | undefined;
  #known: { readonly place: CursorPlace; readonly path: readonly string[] } | undefined;
  #isAsking = false;

  /** `changed` is called when a section has become known. */
  constructor(ask: AskSection, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** The headings above a place as far as they are known: of the place before, in the same document, until they are told. */
  at(place: CursorPlace): readonly string[] {
    this.#wanted = place;
    if (!isSame(this.#known?.place, place) && !this.#isAsking) void this.#learn(place);
    return this.#known?.place.uri === place.uri ? this.#known.path : [];
  }

  async #learn(place: CursorPlace): Promise<void> {
    this.#isAsking = true;
    const path = await this.#ask(place).catch(() => undefined);
    this.#isAsking = false;
    const wanted = this.#wanted;
    if (path !== undefined) this.#known = { place, path };
    if (wanted !== undefined && !isSame(wanted, place)) void this.#learn(wanted);
    if (path !== undefined) this.#changed();
  }
}

function isSame(left: CursorPlace | undefined, right: CursorPlace): boolean {
  return left?.uri === right.uri && left.line === right.line && left.headings === right.headings;
}
