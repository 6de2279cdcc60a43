import { placeholder } from '../rules/placeholder.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';

/** What is still to be filled in: as grave as the config makes it. What is milder may be hidden on purpose. */
export function pendingPlaceholders(findings: readonly Finding[], config: Config): Finding[] {
  const severity = config.rules.get(placeholder.id)?.severity;
  return findings.filter((finding) => finding.rule === placeholder.id && finding.severity === severity);
}
