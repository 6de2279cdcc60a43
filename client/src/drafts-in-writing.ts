import { type Diagnostic, DiagnosticSeverity, Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DocumentDiagnosticRequest,
  vsdiag,
} from 'vscode-languageclient';

const BLANK = 'placeholder';

/** While a draft is written its blanks are hinted at only; from 定稿检查 on they are as grave as the settings make them, until it is closed. */
export class DraftsInWriting extends Disposable {
  readonly #finished: Set<string>;
  /** Those whose diagnostics the editor holds are of the time before. */
  readonly #outdated = new Set<string>();

  readonly #isSilent: (uri: Uri, diagnostic: Diagnostic) => boolean;

  /** `isSilent`: a finding that the writer does not want to be told of. */
  constructor(isSilent: (uri: Uri, diagnostic: Diagnostic) => boolean) {
    const finished = new Set<string>();
    const subscription = workspace.onDidCloseTextDocument(({ uri }) => finished.delete(uri.toString()));
    super(() => subscription.dispose());
    this.#finished = finished;
    this.#isSilent = isSilent;
  }

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = 'uri' in document ? document.uri : document;
      const known = this.#outdated.delete(uri.toString()) ? undefined : previousResultId;
      const report = await next(document, known, token);
      if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
      const told = report.items.filter((diagnostic) => !this.#isSilent(uri, diagnostic));
      const isHinted = !this.#finished.has(uri.toString()) && !saysHowGrave(uri);
      return { ...report, items: isHinted ? told.map(hintAtBlank) : told };
    },
  };

  /** The writer wants to be told of every blank. */
  finish(client: BaseLanguageClient, document: TextDocument): void {
    const uri = document.uri.toString();
    if (this.#finished.has(uri)) return;
    this.#finished.add(uri);
    this.askAnew(client, document);
  }

  /** What the writer is to be told of has changed, though the text has not. */
  askAnew(client: BaseLanguageClient, document: TextDocument): void {
    this.#outdated.add(document.uri.toString());
    const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
    provider?.onDidChangeDiagnosticsEmitter.fire();
  }
}

/** The writer has set it, for the user, the workspace or the folder. */
function saysHowGrave(uri: Uri): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } =
    workspace.getConfiguration('gongwen', uri).inspect(`rules.${BLANK}`) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined && value !== null);
}

function hintAtBlank(diagnostic: Diagnostic): Diagnostic {
  if (ruleOf(diagnostic) === BLANK && diagnostic.severity < DiagnosticSeverity.Information) {
    diagnostic.severity = DiagnosticSeverity.Information;
  }
  return diagnostic;
}

/** The id of the rule that a finding is of. */
export function ruleOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
