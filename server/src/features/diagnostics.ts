import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import { SEVERITIES } from '../lint/config.ts';
import type { Finding } from '../lint/finding.ts';
import { MOST_SENT } from '../lint/limits.ts';
import type { Message, Severity } from '../rules/rule.ts';
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

/** What was found, in the order of the text; of more than an editor can show, the gravest, and at the first of the others how many they are. */
export function diagnosticsOf({ document: { uri }, client: { rulePages }, config, result }: Asked): Diagnostic[] {
  const { findings } = result;
  const sent = gravest(findings, MOST_SENT);
  const diagnostics = findings.filter((one) => sent.has(one)).map((finding) => toDiagnostic(finding, uri, rulePages));
  const firstOther = findings.find((finding) => !sent.has(finding));
  if (firstOther === undefined) return diagnostics;
  const message = MORE[config.locale].replace('{count}', String(findings.length - sent.size));
  const range = { start: firstOther.range.start, end: firstOther.range.start };
  return [...diagnostics, { range, severity: DiagnosticSeverity.Warning, source: SOURCE, message }];
}

const MORE: Message = {
  'zh-CN': `问题太多，先列出最要紧的 ${MOST_SENT} 处；另有 {count} 处没有列出，这里是第一处，改正一些后会接着列`,
  en: `Of too many findings the gravest ${MOST_SENT} are shown; {count} more are not, of which this is the first`,
};

function gravest(findings: readonly Finding[], most: number): ReadonlySet<Finding> {
  if (findings.length <= most) return new Set(findings);
  const bySeverity = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted);
  return new Set(SEVERITIES.flatMap(bySeverity).slice(0, most));
}

const SHOWN_AS: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor shows it. `pages` is the folder of the rules' pages, as a URI, where there is one. */
function toDiagnostic(finding: Finding, uri: string, pages: string | undefined): Diagnostic {
  const { rule, severity, message, range, related } = finding;
  return {
    range,
    severity: SHOWN_AS[severity],
    source: SOURCE,
    code: rule,
    message,
    ...(pages !== undefined && { codeDescription: { href: `${pages}/${rule}.md` } }),
    ...(related && {
      relatedInformation: related.map((place) => ({ location: { uri, range: place.range }, message: place.message })),
    }),
  };
}
