import { finish, log } from './bridge.ts';
import { runCases } from './harness.ts';
import './offer.test.ts';
import './findings.test.ts';
import './documents.test.ts';
import './not-checked.test.ts';
import './placeholders.test.ts';
import './structure.test.ts';
import './structure-keys.test.ts';
import './walkthrough.test.ts';
import './settings.test.ts';
import './writing.test.ts';
import './completion.test.ts';
import './encoding.test.ts';
import './enter.test.ts';
import './snippet-commands.test.ts';
import './word-files.test.ts';

/** What every host calls: rejects when a case failed. */
export async function run(): Promise<void> {
  let passed = 0;
  const failures: string[] = [];
  await runCases(async ({ name, milliseconds, error }) => {
    if (error === undefined) {
      passed += 1;
      await log(`  ✓ ${name} (${milliseconds} ms)`);
    } else {
      failures.push(name);
      await log(`  ✗ ${name}\n    ${error instanceof Error ? error.stack : String(error)}`);
    }
  });
  await finish({ passed, failed: failures.length });
  if (passed + failures.length === 0) throw new Error('no case was run');
  if (failures.length > 0) throw new Error(`${failures.length} failed: ${failures.join('; ')}`);
}
