import '../provide-tables.ts';
import { join, resolve } from 'node:path';
import { measureCases, measureField } from './field.ts';

/**
 * Lists what is reported on the documents of FOLDER/field and how it was read, for reading: verdict (`-` for none), file, line, column, severity, rule, message, text.
 * Usage: npm run accuracy:field -- FOLDER [RULE|KIND|FILE …]
 */

const NEAR = 60;

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('npm run accuracy:field -- FOLDER [RULE|KIND|FILE …]: the folder that holds field/');
const field = join(resolve(folder), 'field');
const { documents, notChecked, findings, labelled } = measureField(field);
for (const { file, kind, finding, text, verdict } of findings) {
  const { rule, severity, message, range } = finding;
  if (wanted.length > 0 && !wanted.some((one) => one === rule || one === kind || file.includes(one))) continue;
  const { line, character } = range.start;
  const from = Math.max(0, character - NEAR);
  const near = text.slice(from, character + NEAR);
  console.log([verdict ?? '-', file, line + 1, character + 1, severity, rule, message, near].join('\t'));
}
console.log(`${findings.length} findings in ${documents} documents`);
for (const [verdict, { all, reported, amiss }] of Object.entries(labelled)) {
  console.log(`labelled ${verdict}: ${reported} of ${all} reported`);
  for (const place of amiss) console.log(`  ${verdict === 'right' ? 'missed' : 'reported'} ${place}`);
}
console.log(`not checked: ${notChecked.length}`);
for (const file of notChecked) console.log(`  ${file}`);
const { cases, failed } = measureCases(field);
console.log(`cases: ${cases - failed.length} of ${cases} as expected`);
for (const { id, what, expected, found } of failed)
  console.log(`  ${id} (${what}): expected ${expected}; found ${found}`);
