import { describe, expect, it } from 'vitest';
import { CurrentSection, type CursorPlace } from '../../client/src/current-section.ts';

const URI = 'untitled:Untitled-1';

/** A section whose answers come when they are given, and how often it was asked for. */
function section() {
  const asked: CursorPlace[] = [];
  let give: (path: readonly string[] | undefined) => void = () => undefined;
  let changes = 0;
  const current = new CurrentSection(
    (place) => {
      asked.push(place);
      return new Promise((resolve) => {
        give = resolve;
      });
    },
    () => {
      changes += 1;
    },
  );
  const at = (line: number, headings = 1, uri = URI) => current.at({ uri, line, headings });
  const answer = async (path: readonly string[] | undefined) => {
    give(path);
    await new Promise(setImmediate);
  };
  return { at, answer, asked, changes: () => changes };
}

describe('the section of the cursor', () => {
  it('is asked for once, and not again while the writer types in the line', async () => {
    const { at, answer, asked, changes } = section();
    expect(at(2)).toEqual([]);
    await answer(['一、抓项目']);
    expect(changes()).toBe(1);
    for (let keystroke = 0; keystroke < 100; keystroke += 1) {
      // The selection moves, the text was checked, its diagnostics have come.
      for (let event = 0; event < 3; event += 1) expect(at(2)).toEqual(['一、抓项目']);
    }
    expect(asked).toHaveLength(1);
  });

  it('is asked for where the cursor has moved to another line, or a heading was changed', async () => {
    const { at, answer, asked } = section();
    at(2);
    await answer(['一、抓项目']);
    expect(at(3)).toEqual(['一、抓项目']);
    await answer(['二、抓作风']);
    expect(at(3)).toEqual(['二、抓作风']);
    at(3, 2);
    await answer(['二、抓落实']);
    expect(at(3, 2)).toEqual(['二、抓落实']);
    expect(asked.map(({ line, headings }) => [line, headings])).toEqual([
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
  });

  it('is asked for one at a time: of the lines that were gone through only the last', async () => {
    const { at, answer, asked } = section();
    for (let line = 0; line < 50; line += 1) at(line);
    expect(asked.map(({ line }) => line)).toEqual([0]);
    await answer(['一、抓项目']);
    expect(asked.map(({ line }) => line)).toEqual([0, 49]);
    await answer(['三、抓落实']);
    expect(at(49)).toEqual(['三、抓落实']);
    expect(asked).toHaveLength(2);
  });

  it('is not that of another document, and is asked for again where the text was changed in the meantime', async () => {
    const { at, answer, asked } = section();
    at(2);
    await answer(['一、抓项目']);
    expect(at(2, 1, 'untitled:Untitled-2')).toEqual([]);
    await answer(undefined);
    expect(at(2, 1, 'untitled:Untitled-2')).toEqual([]);
    expect(asked).toHaveLength(3);
  });
});
