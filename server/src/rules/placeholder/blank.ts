/** What belongs where a placeholder stands. `note`: the text says itself that it is not final. `anonymous`: perhaps a name hidden on purpose. */
export type Blank =
  | 'date'
  | 'time'
  | 'number'
  | 'lost-figure'
  | 'place'
  | 'name'
  | 'unit'
  | 'document-number'
  | 'contact'
  | 'title'
  | 'content'
  | 'note'
  | 'anonymous';

/** The signs that writers hide a name behind. A blank, a bracket, a note is none of them. */
export type Sign = 'X' | '×' | '*' | '○' | '□' | '△' | '某';

/** Why it may be none: `likely` but not certain; `unsure`; it stands in an `example` of how something is written; it is `weak`, a phrase or 某县, and tells only where another sign of the draft stands free; it is `written` on, if the draft is filled in on its lines. */
export type Doubt = 'likely' | 'unsure' | 'example' | 'weak' | 'written';

/** A placeholder in a line. Columns are UTF-16 offsets. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly blank: Blank;
  readonly sign: Sign | undefined;
  readonly doubt: Doubt | undefined;
}

export type AddPlaceholder = (start: number, end: number, blank: Blank, sign?: Sign, doubt?: Doubt) => void;
