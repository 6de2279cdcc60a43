import bars from './bars.json';
import { type FieldFinding, measureCases, measureField } from './field.ts';

/** Prints how right the checker is on documents of many kinds, and holds it to the bars. */

type Demand = (holds: boolean, what: string) => void;

export function reportField(folder: string, demand: Demand): void {
  const { documents, notChecked, findings, labelled } = measureField(folder);
  const {
    mostWrongReported,
    leastRightReported,
    leastErrorsRight,
    leastWarningsRight,
    leastRightByKind,
    fewestByKind,
    mostNotChecked,
  } = bars.field;
  console.log(`\ndocuments of many kinds: ${documents}, not checked: ${notChecked.length} (at most ${mostNotChecked})`);
  demand(notChecked.length <= mostNotChecked, `field: ${notChecked.length} documents not checked`);

  for (const [verdict, { all, reported, amiss }] of Object.entries(labelled)) {
    console.log(`  labelled ${verdict}: ${reported} of ${all} reported`);
    if (verdict !== 'annoying') for (const place of amiss) console.log(`    ${place}`);
  }
  const shareOf = ({ all, reported }: { all: number; reported: number }) => reported / all;
  demand(shareOf(labelled.wrong) <= mostWrongReported, `field: ${labelled.wrong.reported} labelled wrong are reported`);
  demand(shareOf(labelled.right) >= leastRightReported, `field: ${labelled.right.reported} labelled right reported`);

  const demandRight = (what: string, some: readonly FieldFinding[], least: number) => {
    const right = some.filter(({ verdict }) => verdict === 'right').length;
    const unread = some.filter(({ verdict }) => verdict === undefined).length;
    console.log(
      `  ${what}: ${right} of ${some.length} right on reading (at least ${least * 100} %), ${unread} were not read`,
    );
    demand(right >= some.length * least, `field, ${what}: ${right} of ${some.length} right`);
  };
  const withSeverity = (severity: string) => findings.filter(({ finding }) => finding.severity === severity);
  demandRight('errors', withSeverity('error'), leastErrorsRight);
  demandRight('warnings', withSeverity('warning'), leastWarningsRight);
  for (const kind of new Set(findings.map((one) => one.kind))) {
    const some = findings.filter((one) => one.kind === kind);
    if (some.length >= fewestByKind) demandRight(kind, some, leastRightByKind);
  }

  const { cases, failed } = measureCases(folder);
  console.log(`  small cases: ${cases - failed.length} of ${cases} as expected`);
  for (const { id, expected, found } of failed) console.log(`    ${id}: expected ${expected}; found ${found}`);
  demand(failed.length === 0, `field: ${failed.length} small cases`);
}
