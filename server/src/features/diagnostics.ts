import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../rules/rule.ts';
import { type Asked, answering, type Feature } from './feature.ts';

export const SOURCE = '公文';

/** What was found, for an editor that asks for it. One that does not is sent it when a text was checked. */
export const diagnostics: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.diagnostic === undefined
      ? {}
      : { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } },
  answers: [
    answering(DocumentDiagnosticRequest.type, {
      texts: 'any',
      stale: 'settled',
      none: (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }),
      answer(asked, { previousResultId }): DocumentDiagnosticReport {
        const resultId = String(asked.number);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(asked), resultId };
      },
    }),
  ],
};

export function diagnosticsOf({ document: { uri }, client: { rulePages }, result: { findings } }: Asked): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, uri, rulePages));
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor shows it. `pages` is the folder of the rules' pages, as a URI, where there is one. */
function toDiagnostic(finding: Finding, uri: string, pages: string | undefined): Diagnostic {
  const { rule, severity, message, range, related } = finding;
  return {
    range,
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule,
    message,
    ...(pages !== undefined && { codeDescription: { href: `${pages}/${rule}.md` } }),
    ...(related && {
      relatedInformation: related.map((place) => ({ location: { uri, range: place.range }, message: place.message })),
    }),
  };
}
