import '../provide-tables.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { countHan } from '../../server/src/document/han.ts';
import bars from './bars.json';
import { crossFit, foundAtRate, weighPairs } from './doubling-cross-fit.ts';
import { kindNames, samplePairs } from './doubling-samples.ts';
import { measureDoublingsOf, measureRealSlips, SENSITIVITIES } from './doublings.ts';
import { reportField } from './field-report.ts';
import { measureNumberingChanges } from './numbering-changes.ts';
import { readRows } from './rows.ts';
import { measureSafeFixes } from './safe-fixes.ts';
import { measureStructureChanges } from './structure-changes.ts';
import { measureWrapped } from './wrapped.ts';

/** Holds what the command line finds against hand-made labels and published documents. Usage: npm run accuracy -- FOLDER [--list FILE] */

interface Diagnostic {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
}

interface Label {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
}

function check(files: readonly string[]): Map<string, readonly Diagnostic[]> {
  const args = ['dist/cli.js', 'check', '--format', 'json', ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 2 || stderr !== '') throw new Error(`the command line failed: ${stderr}`);
  const { files: checked } = JSON.parse(stdout) as { files: { path: string; diagnostics: Diagnostic[] }[] };
  return new Map(checked.map(({ path, diagnostics }) => [basename(path), diagnostics]));
}

const failures: string[] = [];

function demand(holds: boolean, what: string): void {
  if (!holds) failures.push(what);
}

function touches({ range: { start, end } }: Diagnostic, { line, column, text }: Label): boolean {
  return start.line === line - 1 && start.character < column - 1 + text.length && end.character > column - 1;
}

interface Wanted {
  readonly kind: string;
  readonly rules: readonly string[];
  readonly mostOthers?: number;
  /** Where not all need be found. */
  readonly least?: number;
  /** The label may stand at the place that the finding's message names by its line. */
  readonly byNamedLine?: true;
}

/** Classes of labels, the rules that should find them, and how many findings of those rules may stand elsewhere. */
const FOUND_BY: readonly Wanted[] = [
  { kind: 'placeholder', rules: ['placeholder'], mostOthers: bars.seed.otherPlaceholders },
  { kind: 'dup-char', rules: ['duplicate-character', 'duplicate-word'], mostOthers: bars.seed.otherDoubledCharacters },
  { kind: 'scrape-residue', rules: ['scrape-residue'], mostOthers: 0 },
  {
    kind: 'repeated-sentence',
    rules: ['duplicate-sentence'],
    mostOthers: 0,
    least: bars.seed.repeatedSentences,
    byNamedLine: true,
  },
  { kind: 'number-punct', rules: ['heading-marker'] },
  { kind: 'number-restart', rules: ['heading-sequence', 'heading-hierarchy'] },
  { kind: 'level-inconsistent', rules: ['heading-hierarchy'] },
  { kind: 'count-mismatch', rules: ['count-mismatch'], mostOthers: 0 },
  { kind: 'heading-end-punct', rules: ['heading-punctuation'], mostOthers: 0 },
  { kind: 'series-punct', rules: ['series-marker'] },
  { kind: 'series-marker-inconsistent', rules: ['series-marker'] },
  { kind: 'series-paragraph', rules: ['series-marker'] },
];

/** Classes of labels that must stay silent, and the rules that must not touch them. */
const SILENT: readonly { readonly kind: string; readonly rules: readonly string[] }[] = [
  { kind: 'legit-x', rules: ['placeholder'] },
  { kind: 'legit-token', rules: ['placeholder'] },
  { kind: 'ok-count', rules: ['count-mismatch'] },
  { kind: 'legit-reduplication', rules: ['duplicate-character', 'duplicate-word'] },
  { kind: 'legit-boundary', rules: ['duplicate-character', 'duplicate-word'] },
  { kind: 'legit-parallel', rules: ['duplicate-character', 'duplicate-word'] },
];

function measureSeed(folder: string): void {
  const drafts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const found = [...check(drafts.map((name) => join(folder, name))).values()].flat();
  const labels: Label[] = readRows(join(folder, 'defects.tsv'))
    .slice(1)
    .map(([line, column, text = '', kind = '']) => ({ line: Number(line), column: Number(column), text, kind }));
  console.log('\nlabelled speeches');
  for (const { kind, rules, mostOthers, least, byNamedLine } of FOUND_BY) {
    const tells = (one: Diagnostic, label: Label) =>
      touches(one, label) || (byNamedLine === true && one.message.includes(`第${label.line}行`));
    const wanted = labels.filter((label) => label.kind === kind);
    const ours = found.filter(({ rule }) => rules.includes(rule));
    const missed = wanted.filter((label) => !ours.some((diagnostic) => tells(diagnostic, label)));
    console.log(`  ${kind.padEnd(22)} ${wanted.length - missed.length} of ${wanted.length} found`);
    for (const { line, column } of missed) console.log(`    missed ${line}:${column}`);
    demand(missed.length <= wanted.length - (least ?? wanted.length), `${kind}: ${missed.length} not found`);
    if (mostOthers === undefined) continue;
    const others = ours.filter((diagnostic) => !wanted.some((label) => tells(diagnostic, label)));
    console.log(`  ${''.padEnd(22)} ${others.length} other findings (at most ${mostOthers})`);
    for (const { range, message } of others)
      console.log(`    ${range.start.line + 1}:${range.start.character + 1} ${message}`);
    demand(others.length <= mostOthers, `${kind}: ${others.length} other findings`);
  }
  for (const { kind, rules } of SILENT) {
    const wanted = labels.filter((label) => label.kind === kind);
    const touched = wanted.filter((label) => found.some((one) => rules.includes(one.rule) && touches(one, label)));
    console.log(`  ${kind.padEnd(22)} ${touched.length} of ${wanted.length} reported (none should be)`);
    demand(touched.length === 0, `${kind}: ${touched.length} reported`);
  }
}

const PARTS = ['gov', 'cpc', 'laws'];

function measureCorpus(folder: string, listFile: string | undefined): void {
  const files = PARTS.flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, part, name)),
  );
  const found = check(files);
  const han = files.reduce((sum, file) => sum + countHan(readFileSync(file, 'utf8')), 0);
  const real = new Set(readRows('test/accuracy/real-slips.tsv').map(([file, line, rule]) => `${file}:${line}:${rule}`));
  const all = [...found].flatMap(([file, diagnostics]) => diagnostics.map((diagnostic) => ({ file, ...diagnostic })));
  const place = ({ file, rule, range }: (typeof all)[number]) => `${file}:${range.start.line + 1}:${rule}`;

  console.log(`\npublished documents: ${files.length}, ${han} Han characters`);
  console.log(`  ${'rule'.padEnd(22)} error  warning  info   (findings)`);
  for (const rule of [...new Set(all.map((one) => one.rule))].sort()) {
    const count = (severity: string) => all.filter((one) => one.rule === rule && one.severity === severity).length;
    const row = `${String(count('error')).padStart(5)}  ${String(count('warning')).padStart(7)}  ${String(count('info')).padStart(4)}`;
    console.log(`  ${rule.padEnd(22)} ${row}`);
  }
  const errors = all.filter(({ severity }) => severity === 'error');
  const unread = errors.filter((one) => !real.has(place(one)));
  const rate = (unread.length / han) * 100_000;
  console.log(`  errors: ${errors.length}, of them real slips on reading: ${errors.length - unread.length}`);
  console.log(
    `  errors that are no real slips: ${rate.toFixed(2)} per 100,000 Han characters (at most ${bars.corpus.falseErrorsPer100kHan})`,
  );
  demand(
    rate <= bars.corpus.falseErrorsPer100kHan,
    `corpus: ${rate.toFixed(2)} false errors per 100,000 Han characters`,
  );
  for (const [rule, most] of Object.entries(bars.corpus.mostFindings)) {
    const count = all.filter((one) => one.rule === rule && !real.has(place(one))).length;
    console.log(`  ${rule}: ${count} that are no real slips (at most ${most})`);
    demand(count <= most, `corpus: ${count} findings of ${rule}`);
  }
  if (listFile === undefined) return;
  const rows = all.map((one) => [place(one), one.range.start.character + 1, one.severity, one.message].join('\t'));
  writeFileSync(listFile, `${rows.join('\n')}\n`);
}

function measureChanges(folder: string, listFile: string | undefined): void {
  const { byKind, documents, missed } = measureNumberingChanges(
    PARTS.map((part) => join(folder, part)),
    bars.numberingChanges.perKindAndDocument,
  );
  const tallies = [...byKind.values()];
  const sum = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((total, one) => total + of(one), 0);
  const changes = sum((tally) => tally.changes);
  const reported = sum((tally) => tally.reported) / changes;
  const findings = sum((tally) => tally.findings) / changes;
  console.log(`\none change to the numbering: ${changes} changes in ${documents} documents`);
  for (const [kind, tally] of byKind) {
    const share = ((tally.reported / tally.changes) * 100).toFixed(2);
    const average = (tally.findings / tally.changes).toFixed(2);
    console.log(
      `  ${kind.padEnd(32)} ${String(tally.changes).padStart(5)}  ${share} % reported, ${average} findings each`,
    );
  }
  const { leastChanges, leastDocuments, leastReported, mostFindings } = bars.numberingChanges;
  console.log(`  all: ${(reported * 100).toFixed(2)} % reported (at least ${leastReported * 100} %)`);
  console.log(`  all: ${findings.toFixed(3)} findings for a change (at most ${mostFindings})`);
  demand(
    changes >= leastChanges && documents >= leastDocuments,
    `numbering: ${changes} changes in ${documents} documents`,
  );
  demand(reported >= leastReported, `numbering: ${(reported * 100).toFixed(2)} % of the changes reported`);
  demand(findings <= mostFindings, `numbering: ${findings.toFixed(3)} findings for a change`);
  if (listFile !== undefined) writeFileSync(listFile, `${missed.join('\n')}\n`, { flag: 'a' });
}

function measureStructure(folder: string): void {
  const { sequences, documents, commands, broken } = measureStructureChanges(
    PARTS.map((part) => join(folder, part)),
    bars.structureChanges.sequences,
  );
  console.log(`\nthe structure edited: ${sequences} random sequences of commands in ${documents} documents`);
  for (const [command, count] of commands) console.log(`  ${command.padEnd(12)} ${String(count).padStart(5)}`);
  console.log(`  something does not hold after ${broken.length} (at most ${bars.structureChanges.mostBroken})`);
  for (const one of broken) console.log(`    ${one}`);
  demand(broken.length <= bars.structureChanges.mostBroken, `structure: ${broken.length} sequences`);
}

function measureFixes(folder: string): void {
  const { documents, fixed, changed } = measureSafeFixes(folder);
  console.log(`\nevery safe fix made: ${documents} documents, ${fixed} of them have some`);
  console.log(`  something else to Markdown or to a reader after it: ${changed.length} (none should be)`);
  for (const one of changed) console.log(`    ${one}`);
  demand(changed.length === 0, `safe fixes: ${changed.length} documents are changed`);
}

function measureOnPage(folder: string): void {
  const { width, mostNewErrors } = bars.wrapped;
  const { documents, newErrors } = measureWrapped(
    PARTS.map((part) => join(folder, part)),
    width,
  );
  console.log(`\nset on lines of ${width} characters: ${documents} documents`);
  console.log(`  numbering errors that were not there before: ${newErrors} (at most ${mostNewErrors})`);
  demand(newErrors <= mostNewErrors, `wrapped: ${newErrors} new errors`);
}

/** `folder` holds corpus/ and field/. */
function measureDoublings(folder: string): void {
  console.log('\ndoubled characters and words');
  const { leastInserted, leastFound, mostAlarmsPer100kHan, leastCrossFitted } = bars.doublings;
  const samples = samplePairs(folder);
  let all = 0;
  for (const { kind, han, inserted, bySensitivity } of measureDoublingsOf(folder, samples)) {
    console.log(`  ${kind}: ${inserted} inserted, false alarms per 100,000 Han characters`);
    for (const sensitivity of SENSITIVITIES) {
      const { found, alarms } = bySensitivity[sensitivity];
      const share = found / inserted;
      const rate = (alarms.length / han) * 100_000;
      const outcome = `${sensitivity.padEnd(8)} ${(share * 100).toFixed(2)} % found, ${rate.toFixed(2)} false alarms (${alarms.length})`;
      console.log(`    ${outcome}`);
      const isHeld = share >= leastFound[sensitivity][kind] && rate <= mostAlarmsPer100kHan[sensitivity][kind];
      demand(isHeld, `doublings: ${kind}: ${outcome}`);
    }
    all += inserted;
  }
  console.log('  found at one false alarm per 100,000 Han characters by weights fitted on the other kinds:');
  const weighing = weighPairs(samples);
  for (const kind of kindNames) {
    const share = foundAtRate(samples, kind, crossFit(weighing, kind), 1);
    console.log(`    ${kind}: ${(share * 100).toFixed(1)} %`);
    demand(
      share >= leastCrossFitted[kind],
      `doublings: ${(share * 100).toFixed(1)} % of ${kind}, fitted on the others`,
    );
  }
  demand(all >= leastInserted, `doublings: ${all} inserted`);
  const { rows, missed, reportedWhenCorrected } = measureRealSlips(join(folder, 'corpus', 'real-duplicates.tsv'));
  const found = (rows - missed.length) / rows;
  console.log(`  real slips: ${rows - missed.length} of ${rows} found, missed ${missed.join(' ')}`);
  console.log(`  the same corrected: ${reportedWhenCorrected.length} reported ${reportedWhenCorrected.join(' ')}`);
  demand(found >= bars.doublings.leastRealFound, `doublings: ${(found * 100).toFixed(1)} % of the real slips found`);
  demand(reportedWhenCorrected.length === 0, `doublings: ${reportedWhenCorrected.length} reported where corrected`);
}

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'seed'))) {
  console.error('npm run accuracy -- FOLDER: the folder that holds seed/ and corpus/');
  process.exit(2);
}
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
console.log(`accuracy at ${commit}, ${new Date().toISOString().slice(0, 10)}`);
measureSeed(resolve(folder, 'seed'));
const listFile = rest[0] === '--list' ? rest[1] : undefined;
measureCorpus(resolve(folder, 'corpus'), listFile);
measureDoublings(resolve(folder));
reportField(resolve(folder, 'field'), demand);
measureFixes(resolve(folder));
measureChanges(resolve(folder, 'corpus'), listFile);
measureOnPage(resolve(folder, 'corpus'));
measureStructure(resolve(folder, 'corpus'));
for (const failure of failures) console.error(`worse than the bar: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
