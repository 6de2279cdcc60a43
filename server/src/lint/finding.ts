import type { Range } from '../document/position.ts';
import type { Severity } from '../rules/rule.ts';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** Applied by fix-all: the meaning cannot change. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
}

/** What a rule says of one place, in the words that the writer reads. Positions as in LSP: 0-based lines, UTF-16 columns. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
