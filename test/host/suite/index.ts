import 'mocha/mocha';
import { finish, log } from './bridge.ts';

mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as unknown as Mocha.ReporterConstructor });

/** What every host calls: rejects when a test failed. */
export async function run(): Promise<void> {
  await import('./findings.test.ts');
  await import('./documents.test.ts');
  await import('./structure.test.ts');
  await import('./settings.test.ts');
  await import('./writing.test.ts');
  let passed = 0;
  const failures: string[] = [];
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        passed += 1;
        void log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on('fail', (test, error) => {
        failures.push(test.fullTitle());
        void log(`  ✗ ${test.fullTitle()}\n    ${error.stack ?? error}`);
      });
  });
  await finish({ passed, failed: failures.length });
  if (failures.length > 0) throw new Error(`${failures.length} failed: ${failures.join('; ')}`);
}
