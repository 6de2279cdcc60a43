import {
  CodeActionKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Line } from './document/line.ts';
import { recognize } from './document/recognition.ts';
import { codeActions, FIX_ALL_KIND } from './features/code-actions.ts';
import { COMPLETION_TRIGGERS, complete } from './features/completion.ts';
import type { CompletionClient } from './features/completion-request.ts';
import { ConfigStore } from './features/config-store.ts';
import { SOURCE, toDiagnostic } from './features/diagnostics.ts';
import { documentSymbols, sectionPath } from './features/document-symbols.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { NumberedPlace, unchangedLines } from './features/next-marker.ts';
import { offeredSnippets } from './features/offered-snippets.ts';
import { OpenDocument } from './features/open-document.ts';
import { selectionRange } from './features/selection-ranges.ts';
import { semanticTokens, TOKENS_LEGEND } from './features/semantic-tokens.ts';
import { resolveSnippet } from './features/snippet-completion.ts';
import { countCharacters, isSpeech, minutesOf, pendingPlaceholders } from './features/status.ts';
import {
  editStructure,
  placeAt,
  RENUMBER_KIND,
  type StructureContext,
  structureActions,
} from './features/structure.ts';
import { readStructureParams } from './features/structure-params.ts';
import { provideTables, type Tables } from './lexicon/language.ts';
import type { Config } from './lint/config.ts';
import { fixAll } from './lint/fix-all.ts';
import { LONGEST_TEXT } from './lint/limits.ts';
import { Linter, type LintResult } from './lint/linter.ts';
import { type NotChecked, WHY_NOT_CHECKED } from './lint/not-checked.ts';
import {
  CHECK_ANYWAY_NOTIFICATION,
  CHECKED_NOTIFICATION,
  type CheckAnywayParams,
  type CheckedParams,
  type InitializationOptions,
  type OfferedSnippet,
  OPEN_RULE_PAGE,
  PLACE_REQUEST,
  PLACEHOLDERS_REQUEST,
  type Place,
  type PlaceholderRange,
  type PlaceholdersParams,
  READ_FILE_REQUEST,
  type ReadFileResult,
  SNIPPETS_REQUEST,
  type SnippetsParams,
  STATUS_REQUEST,
  STRUCTURE_COMMAND,
  STRUCTURE_REQUEST,
  type Status,
  type StatusParams,
  type StructureParams,
  type StructureResult,
} from './protocol.ts';
import type { Locale, Message } from './rules/rule.ts';

/** What the place where the server runs can do. */
export interface Host {
  readonly version: string;
  /** The text of a local file, undefined where there is none. Absent where there are no files. */
  readFile?(uri: string): Promise<string | undefined>;
  /** The tables of words. `url`: where the client says that they are. Throws where they cannot be had. */
  readTables(url: string | undefined): Tables;
}

interface Checked {
  readonly version: number;
  /** Of the draft that was checked. */
  readonly lines: readonly Line[];
  readonly config: Config;
  readonly result: LintResult;
}

/** In milliseconds: a change is followed at once by what the writer waits for, such as a completion. It goes before the check. */
const SETTLING_TIME = 10;

/** Answers a client over a connection until it is closed. Whatever is kept is kept here. */
export function startServer(connection: Connection, host: Host): void {
  new Server(connection, host).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #configs: ConfigStore;
  readonly #linters = new WeakMap<Config, Linter>();
  readonly #checked = new WeakMap<OpenDocument, Checked>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  /** The documents that are checked whatever they look like. */
  readonly #wanted = new Set<string>();
  #client: InitializeParams['capabilities'] = {};
  #options: InitializationOptions = {};
  /** Settles when the editor's settings are known: nothing is checked before. */
  #settingsKnown: Promise<void> = Promise.resolve();
  /** Grows with every change of a config or of what is checked: a part of a result's id. */
  #configAge = 0;
  /** Which of the documents that were opened each one is: versions begin anew when the same place is opened again. */
  readonly #serials = new WeakMap<OpenDocument, number>();
  #opened = 0;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.#documents = new TextDocuments<OpenDocument>({
      create: (uri, languageId, version, content) => {
        const document = new OpenDocument(uri, languageId, version, content);
        document.isWanted = this.#wanted.has(uri);
        return document;
      },
      update: (document, changes, version) => {
        document.update(changes, version);
        return document;
      },
    });
    this.#configs = new ConfigStore({
      readFile: (uri) => this.#readFile(uri),
      warn: (message) => void connection.window.showWarningMessage(`公文助手：${message}`),
    });
  }

  listen(): void {
    const connection = this.#connection;
    provideTables({
      read: () => this.#host.readTables(this.#options.lexicon),
      failed: (error) => {
        connection.console.error(`no tables of words: ${error instanceof Error ? error.message : String(error)}`);
        connection.window.showWarningMessage('公文助手：词表没有装入，不检查叠字、叠词，其他检查照常；请重新安装');
      },
    });
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      if (this.#client.workspace?.configuration) this.#settingsKnown = this.#settingsChanged(undefined);
      return this.#register();
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#settingsChanged(settings));
    connection.onDidChangeWatchedFiles(() => this.#configChanged());
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      const document = this.#documents.get(uri);
      if (document === undefined) return fullReport([]);
      await settled();
      const checked = await this.#check(document);
      const isOpenStill = this.#documents.get(uri) === document;
      if (token.isCancellationRequested || !isOpenStill || checked.version !== document.version) throw superseded();
      const resultId = `${this.#serialOf(document)}.${checked.version}.${this.#configAge}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { ...fullReport(this.#toDiagnostics(uri, checked.result)), resultId };
    });
    connection.onCodeAction(async (params) => {
      const document = this.#documents.get(params.textDocument.uri);
      if (document === undefined) return [];
      const { version, config, result } = await this.#check(document);
      if (version !== document.version) return [];
      const toWorkspaceEdit = (edits: readonly TextEdit[]) => this.#toWorkspaceEdit(document, edits);
      const fixes = codeActions({
        params,
        draft: document.draft,
        terminator: document.terminator,
        findings: result.findings,
        fixAll: () => this.#fixAll(document, config, document.getText()),
        canOpenRulePage: this.#options.commands?.includes(OPEN_RULE_PAGE) ?? false,
        toWorkspaceEdit,
      });
      if (!result.checked) return fixes;
      const { range, context } = params;
      const structure = structureContext(document, config, result);
      const { only, triggerKind: trigger } = context;
      return [...fixes, ...structureActions({ ...structure, range, only, trigger, toWorkspaceEdit })];
    });
    connection.onRequest<StructureResult, void>(STRUCTURE_REQUEST, (params: unknown) =>
      this.#editStructure(readStructureParams(params)),
    );
    connection.onRequest(PLACE_REQUEST, ({ textDocument: { uri }, position }: StatusParams) =>
      this.#answer(uri, null, ({ draft }, { outline, checked }): Place | null =>
        checked ? placeAt(draft, outline, position.line) : null,
      ),
    );
    connection.onExecuteCommand(async ({ command, arguments: [params] = [] }) => {
      if (command !== STRUCTURE_COMMAND) throw new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
      return this.#executeStructure(readStructureParams(params));
    });
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      this.#answer(uri, [], ({ draft }, { outline }) => documentSymbols(draft, outline)),
    );
    connection.onFoldingRanges(({ textDocument: { uri } }) =>
      this.#answer(uri, [], ({ draft }, { outline }) => foldingRanges(draft, outline)),
    );
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
      this.#answer(uri, null, ({ draft }, { outline }) => positions.map((at) => selectionRange(draft, outline, at))),
    );
    connection.onHover(({ textDocument: { uri }, position }) =>
      this.#answer(uri, null, ({ draft }, { outline, findings }) => hover(draft, outline, findings, position) ?? null),
    );
    connection.languages.semanticTokens.on(({ textDocument: { uri } }) => this.#tokens(uri));
    connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range: { start, end } }) =>
      this.#tokens(uri, start.line, end.line),
    );
    connection.languages.inlayHint.on(({ textDocument: { uri }, range: { start, end } }) =>
      this.#answer(uri, [], ({ draft }, { outline, checked }, { inlayHints: wanted, speechRate }) =>
        wanted && checked ? inlayHints(draft, outline, start.line, end.line, speechRate) : [],
      ),
    );
    connection.onCompletion((params) => this.#complete(params));
    connection.onCompletionResolve(resolveSnippet);
    connection.onRequest(SNIPPETS_REQUEST, (params: SnippetsParams) => this.#offerSnippets(params));
    connection.onRequest(STATUS_REQUEST, ({ textDocument: { uri }, position }: StatusParams) =>
      this.#answer(uri, null, ({ draft, isTooLong }, { outline, checked, notChecked, findings }, config): Status => {
        const { speechRate, locale } = config;
        const reason = isTooLong ? 'too-long' : notChecked;
        const characters = countCharacters(draft);
        return {
          characters,
          ...(isSpeech(draft) && { minutes: minutesOf(characters, speechRate) }),
          speechRate,
          checked: checked && !isTooLong,
          ...(reason !== undefined && { notChecked: { reason, words: wordsOf(reason, locale) } }),
          looksOfficial: recognize(draft.lines).looksOfficial,
          section: sectionPath(draft, outline, position.line),
          placeholders: pendingPlaceholders(findings, config).length,
        };
      }),
    );
    connection.onRequest(PLACEHOLDERS_REQUEST, ({ textDocument: { uri } }: PlaceholdersParams) =>
      this.#answer(uri, [], (_document, { findings }, config): PlaceholderRange[] =>
        pendingPlaceholders(findings, config).map(({ range }) => range),
      ),
    );
    connection.onNotification(CHECK_ANYWAY_NOTIFICATION, (params: CheckAnywayParams) => this.#checkAnyway(params));
    this.#documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    this.#documents.onDidClose(({ document: { uri } }) => {
      if (!this.#pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #serialOf(document: OpenDocument): number {
    let serial = this.#serials.get(document);
    if (serial === undefined) {
      this.#opened += 1;
      serial = this.#opened;
      this.#serials.set(document, serial);
    }
    return serial;
  }

  get #pulls(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  #initialize({ capabilities, initializationOptions }: InitializeParams): InitializeResult {
    this.#client = capabilities;
    this.#options = readInitializationOptions(initializationOptions);
    for (const uri of this.#options.checkAnyway ?? []) this.#wanted.add(uri);
    if (this.#options.settings !== undefined) this.#configs.changeSettings(this.#options.settings);
    return {
      serverInfo: { name: 'gongwen-language-server', version: this.#host.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorMove,
            FIX_ALL_KIND,
            RENUMBER_KIND,
          ],
        },
        executeCommandProvider: { commands: [STRUCTURE_COMMAND] },
        selectionRangeProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        inlayHintProvider: true,
        semanticTokensProvider: { legend: TOKENS_LEGEND, full: true, range: true },
        completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
        ...(this.#pulls && {
          diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  }

  async #register(): Promise<void> {
    const { workspace } = this.#client;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/.gongwenrc.json' }],
      });
    }
  }

  async #settingsChanged(sent: unknown): Promise<void> {
    const settings = this.#client.workspace?.configuration
      ? await this.#connection.workspace.getConfiguration('gongwen')
      : isRecord(sent) && 'gongwen' in sent
        ? sent.gongwen
        : sent;
    this.#configs.changeSettings(settings ?? {});
    this.#configChanged();
  }

  #configChanged(): void {
    this.#configs.forgetFiles();
    this.#resultsChanged();
  }

  /** What was told of the open documents no longer holds. */
  #resultsChanged(): void {
    this.#configAge += 1;
    if (this.#client.workspace?.diagnostics?.refreshSupport) this.#connection.languages.diagnostics.refresh();
    if (this.#client.workspace?.inlayHint?.refreshSupport) void this.#connection.languages.inlayHint.refresh();
    for (const uri of this.#documents.keys()) this.#schedule(uri);
  }

  #checkAnyway({ uri, wanted }: CheckAnywayParams): void {
    if (wanted) this.#wanted.add(uri);
    else this.#wanted.delete(uri);
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    document.isWanted = wanted;
    this.#checked.delete(document);
    this.#resultsChanged();
  }

  async #readFile(uri: string): Promise<string | undefined> {
    if (this.#host.readFile !== undefined && uri.startsWith('file:')) return this.#host.readFile(uri);
    if (!this.#options.readFile) return undefined;
    const { text } = await this.#connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri });
    return text ?? undefined;
  }

  /** Tells of a document once the changes that are under way have come in, and what the writer waits for is answered. */
  #schedule(uri: string): void {
    clearTimeout(this.#pending.get(uri));
    const timer = setTimeout(() => {
      this.#pending.delete(uri);
      void this.#publish(uri);
    }, SETTLING_TIME);
    this.#pending.set(uri, timer);
  }

  async #publish(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    try {
      const { version, result } = await this.#check(document);
      if (version !== document.version || this.#documents.get(uri) !== document) return;
      if (!this.#pulls) {
        await this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#toDiagnostics(uri, result) });
      }
      await this.#connection.sendNotification(CHECKED_NOTIFICATION, { uri, version } satisfies CheckedParams);
    } catch (error) {
      // What was found before stays; the text itself is never logged.
      this.#connection.console.error(`check failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /** The findings of a document as it is now, kept until it or its config changes. */
  async #check(document: OpenDocument): Promise<Checked> {
    if (document.isTooLong) this.#tellTooLong(document.uri);
    await this.#settingsKnown;
    const config = await this.#configs.configOf(document.uri);
    const known = this.#checked.get(document);
    if (known !== undefined && known.version === document.version && known.config === config) return known;
    const { version } = document;
    const { lines } = document.draft;
    const checked = {
      version,
      lines,
      config,
      result: this.#linterOf(config).lint(document.draft, document.isDeclared),
    };
    this.#checked.set(document, checked);
    return checked;
  }

  /** Answers from the last check, of whatever version: the writer does not wait for the next one. */
  async #complete({ textDocument: { uri }, position, context }: CompletionParams): Promise<CompletionList | null> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const { result, lines } = this.#checked.get(document) ?? (await this.#check(document));
    if (!result.checked) return null;
    const { draft, isDeclared } = document;
    const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    return complete({
      draft,
      outline: result.outline,
      known: unchangedLines(lines, draft.lines),
      declared: isDeclared,
      position,
      trigger: isTyped ? context.triggerCharacter : undefined,
      client: this.#completionClient,
    });
  }

  #tokens(uri: string, first = 0, last = Number.MAX_SAFE_INTEGER): Promise<SemanticTokens> {
    return this.#answer(uri, { data: [] }, ({ draft }, { outline, findings, checked }) =>
      checked ? semanticTokens(draft, outline, findings, first, last) : { data: [] },
    );
  }

  async #offerSnippets({ wholeDrafts, place }: SnippetsParams): Promise<OfferedSnippet[]> {
    const document = place && this.#documents.get(place.uri);
    if (place === undefined || document === undefined) return offeredSnippets(wholeDrafts, undefined);
    const { lines, result } = await this.#check(document);
    return offeredSnippets(wholeDrafts, new NumberedPlace(lines, result.outline, lines.length, place.line));
  }

  get #completionClient(): CompletionClient {
    const item = this.#client.textDocument?.completion?.completionItem;
    return {
      snippets: item?.snippetSupport ?? false,
      labelDetails: item?.labelDetailsSupport ?? false,
      insertTextMode: item?.insertTextModeSupport !== undefined,
    };
  }

  #linterOf(config: Config): Linter {
    let linter = this.#linters.get(config);
    if (linter === undefined) {
      linter = new Linter(config);
      this.#linters.set(config, linter);
    }
    return linter;
  }

  #tellTooLong(uri: string): void {
    if (this.#told.has(uri)) return;
    this.#told.add(uri);
    this.#connection.window.showWarningMessage(
      `公文助手：文稿超过 ${LONGEST_TEXT / 1_000_000} 百万字，没有检查；请拆分后再检查`,
    );
  }

  async #answer<T>(
    uri: string,
    none: T,
    answer: (document: OpenDocument, result: LintResult, config: Config) => T,
  ): Promise<T> {
    const document = this.#documents.get(uri);
    if (document === undefined) return none;
    const { result, config } = await this.#check(document);
    return answer(document, result, config);
  }

  #toDiagnostics(uri: string, { findings }: LintResult) {
    const { rulePages } = this.#options;
    const pageOf = (rule: string) => (rulePages === undefined ? undefined : `${rulePages}/${rule}.md`);
    return findings.map((finding) => toDiagnostic(finding, uri, pageOf));
  }

  async #editStructure(params: StructureParams): Promise<StructureResult> {
    const document = this.#documents.get(params.textDocument.uri);
    if (document === undefined) return { refused: NOT_CHECKED['zh-CN'] };
    const { version, config, result } = await this.#check(document);
    if (version !== document.version) throw superseded();
    if (!result.checked) return { refused: NOT_CHECKED[config.locale] };
    return editStructure(structureContext(document, config, result), params);
  }

  async #executeStructure(params: StructureParams): Promise<null> {
    const result = await this.#editStructure(params);
    if ('refused' in result) this.#connection.window.showInformationMessage(`公文助手：${result.refused}`);
    else {
      const document = this.#documents.get(params.textDocument.uri) as OpenDocument;
      await this.#connection.workspace.applyEdit(this.#toWorkspaceEdit(document, result.edits));
    }
    return null;
  }

  #fixAll(document: OpenDocument, config: Config, text: string): TextEdit[] {
    const isSafe = (finding: { fix?: { safe: boolean } }) => finding.fix?.safe === true;
    const fixed = fixAll(this.#linterOf(config), text, document.isDeclared, isSafe);
    return changedLines(text, fixed);
  }

  #toWorkspaceEdit({ uri, version }: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
    return this.#client.workspace?.workspaceEdit?.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
      : { changes: { [uri]: [...edits] } };
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLING_TIME));
}

function fullReport(items: ReturnType<typeof toDiagnostic>[]): DocumentDiagnosticReport & { items: typeof items } {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** The client asks again; what it shows stays until then. */
function superseded(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
}

/** Safe fixes stay inside their lines, so the edits are the lines that differ, each cut to what differs. */
function changedLines(before: string, after: string): TextEdit[] {
  const terminator = /\r\n|\n|\r/u;
  const fixed = after.split(terminator);
  return before.split(terminator).flatMap((text, line) => {
    const newText = fixed[line] ?? '';
    if (newText === text) return [];
    let start = 0;
    while (start < text.length && text.charAt(start) === newText.charAt(start)) start += 1;
    let tail = 0;
    const most = Math.min(text.length, newText.length) - start;
    while (tail < most && text.charAt(text.length - 1 - tail) === newText.charAt(newText.length - 1 - tail)) tail += 1;
    return [
      {
        range: { start: { line, character: start }, end: { line, character: text.length - tail } },
        newText: newText.slice(start, newText.length - tail),
      },
    ];
  });
}

const NOT_CHECKED: Message = {
  'zh-CN': '这份文件没有当作公文，请先在右下角把语言模式改为“公文”',
  en: 'This file is not treated as a draft',
};

const TOO_LONG: Message = {
  'zh-CN': `超过 ${LONGEST_TEXT / 1_000_000} 百万字，请拆分`,
  en: 'it is too long',
};

function wordsOf(reason: NotChecked | 'too-long', locale: Locale): string {
  return (reason === 'too-long' ? TOO_LONG : WHY_NOT_CHECKED[reason])[locale];
}

function structureContext(
  { draft, terminator }: OpenDocument,
  { locale }: Config,
  { outline }: LintResult,
): StructureContext {
  return { draft, outline, terminator, locale };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes from what a client sent just what is of the right kind. */
function readInitializationOptions(sent: unknown): InitializationOptions {
  if (!isRecord(sent)) return {};
  const { settings, commands, readFile, rulePages, lexicon, checkAnyway } = sent;
  const texts = (list: readonly unknown[]) => list.filter((one) => typeof one === 'string');
  return {
    ...(settings !== undefined && { settings }),
    ...(Array.isArray(commands) && { commands: texts(commands) }),
    ...(Array.isArray(checkAnyway) && { checkAnyway: texts(checkAnyway) }),
    ...(typeof readFile === 'boolean' && { readFile }),
    ...(typeof rulePages === 'string' && { rulePages }),
    ...(typeof lexicon === 'string' && { lexicon }),
  };
}
