import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../rules/rule.ts';

export const SOURCE = '公文';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor shows it. `pageOf` gives the address of a rule's page, where there is one. */
export function toDiagnostic(finding: Finding, uri: string, pageOf: (rule: string) => string | undefined): Diagnostic {
  const { rule, severity, message, range, related } = finding;
  const page = pageOf(rule);
  return {
    range,
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule,
    message,
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(related && {
      relatedInformation: related.map((place) => ({ location: { uri, range: place.range }, message: place.message })),
    }),
  };
}
