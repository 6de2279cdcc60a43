import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { Draft } from '../../server/src/document/draft.ts';
import type { Asked, Client } from '../../server/src/features/feature.ts';
import { FEATURES } from '../../server/src/features/index.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';

export const URI = 'untitled:Untitled-1';

interface Circumstances {
  readonly settings?: ConfigInput;
  readonly declared?: boolean;
  readonly capabilities?: ClientCapabilities;
  readonly commands?: readonly string[];
  readonly rulePages?: string;
}

/** What a feature is asked with: a text that was checked just now, and an editor that keeps what it is told. */
export class AskedText implements Asked {
  readonly shown: string[] = [];
  readonly applied: WorkspaceEdit[] = [];
  readonly number = 7;
  readonly document;
  readonly lines;
  readonly config;
  readonly linter;
  readonly result;
  readonly client: Client;

  constructor(text: string, { settings = {}, declared = true, capabilities = {}, ...rest }: Circumstances = {}) {
    const draft = Draft.parse(text);
    this.config = overrideConfig(defaultConfig(), settings);
    this.linter = new Linter(this.config);
    this.lines = draft.lines;
    this.result = this.linter.lint(draft, declared);
    this.document = {
      uri: URI,
      version: 3,
      isNumbered: true,
      draft,
      terminator: '\n',
      isDeclared: declared,
      isTooLong: false,
    };
    this.client = {
      capabilities,
      commands: rest.commands ?? [],
      rulePages: rest.rulePages,
      show: (message) => this.shown.push(message),
      warn: (message) => this.shown.push(message),
      applyEdit: async (edit) => {
        this.applied.push(edit);
      },
    };
  }

  /** What the feature that answers a request answers. */
  answer<T>(method: string, params: object = {}): T {
    const terms = FEATURES.flatMap(({ answers }) => answers).find((one) => one.method === method);
    if (terms === undefined) throw new Error(`no feature answers ${method}`);
    return terms.answer(this, { textDocument: { uri: URI }, ...params }) as T;
  }
}

/** From one place of a line, 0-based, to another one, of the same line where no other is given. */
export function at(line: number, character = 0, endLine = line, endCharacter = character) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
