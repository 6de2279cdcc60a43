import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/lint/finding.ts';
import { mergeFixes } from '../../server/src/lint/fix.ts';
import { applyEdits } from '../apply-edits.ts';

describe('the fixes of one round', () => {
  it('never touch each other', () => {
    const edit = (start: number, end: number, newText: string) => ({
      range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
      newText,
    });
    const finding = (fix: ReturnType<typeof edit>): Finding => ({
      rule: 'placeholder',
      severity: 'error',
      message: '',
      range: fix.range,
      fix: { title: '', safe: true, edits: [fix] },
    });
    const edits = mergeFixes(
      [finding(edit(0, 2, '甲')), finding(edit(2, 3, '乙')), finding(edit(4, 5, '丙'))],
      () => true,
    );
    expect(applyEdits('一二三四五', edits)).toBe('甲三四丙');
  });

  it('are those that fit, whatever order they are found in', () => {
    const findings = [5, 1, 3, 0, 4].map((start) => ({
      rule: 'placeholder',
      severity: 'error' as const,
      message: '',
      range: { start: { line: 0, character: start }, end: { line: 0, character: start + 1 } },
    }));
    const edits = mergeFixes(
      findings.map((one) => ({ ...one, fix: { title: '', safe: true, edits: [{ range: one.range, newText: '' }] } })),
      () => true,
    );
    expect(edits.map(({ range }) => range.start.character)).toEqual([1, 3, 5]);
  });

  it('that take a whole line leave what is inside it alone', () => {
    const line = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const inside = { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } };
    const finding = (range: typeof line): Finding => ({
      rule: 'scrape-residue',
      severity: 'warning',
      message: '',
      range,
      fix: { title: '', safe: false, edits: [{ range, newText: '' }] },
    });
    const edits = mergeFixes([finding(line), finding(inside)], () => true);
    expect(applyEdits('上一篇：，，甲\r\n正文', edits)).toBe('正文');
    expect(applyEdits('上一篇：，，甲', edits)).toBe('');
  });
});
