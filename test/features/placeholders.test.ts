import { describe, expect, it } from 'vitest';
import type { PlaceholderRange } from '../../server/src/protocol.ts';
import { AskedText, at } from './asked.ts';

const TEXT = '定于X月X日召开。\n由XXX同志主持，张某某列席。\n';
const PLACEHOLDERS = 'gongwen/placeholders';

describe('places that are still to be filled in', () => {
  it('are told, whatever severity they have; names hidden on purpose are not', () => {
    const date = at(0, 2, 0, 6);
    const places = [
      { ...at(0, 2, 0, 3), within: date },
      { ...at(0, 4, 0, 5), within: date },
      { ...at(1, 1, 1, 4), within: at(1, 1, 1, 6) },
    ];
    expect(new AskedText(TEXT).answer(PLACEHOLDERS)).toEqual(places);
    const mild = new AskedText(TEXT, { settings: { rules: { placeholder: 'warning' } } });
    expect(mild.answer(PLACEHOLDERS)).toEqual(places);
    const off = new AskedText(TEXT, { settings: { rules: { placeholder: 'off' } } });
    expect(off.answer(PLACEHOLDERS)).toEqual([]);
  });

  it.each([
    ['会议定于2026年3月X日召开。', '会议定于2026年3月18日召开。', ['18']],
    ['由XXX同志主持。', '由张三同志主持。', ['张三']],
    ['定于____年__月__日开工。', '定于2026年3月18日开工。', ['2026', '3', '18']],
    ['落款时间：　年　月　日', '落款时间：　2026年3月18日', ['2026', '3', '18']],
    ['地点在【请填写会议地点】。', '地点在礼堂。', ['礼堂']],
    ['X办发〔20XX〕X号', '县办发〔2026〕7号', ['县', '26', '7']],
    ['印发《　　》的通知', '印发《办法》的通知', ['办法']],
    ['合同总价为人民币元，一次付清。', '合同总价为人民币8万元，一次付清。', ['8万']],
  ])('%s is filled in by typing', (text, filled, answers) => {
    // What is likely only is told as a warning: that is what is asked for here.
    const asked = new AskedText(text, {
      settings: { rules: { placeholder: /人民币/u.test(text) ? 'warning' : 'error' } },
    });
    const gaps = asked.answer<readonly PlaceholderRange[]>(PLACEHOLDERS);
    expect(gaps).toHaveLength(answers.length);
    const written = [...gaps.entries()].reduceRight(
      (line, [index, { start, end }]) => line.slice(0, start.character) + answers[index] + line.slice(end.character),
      text,
    );
    expect(written).toBe(filled);
  });
});
