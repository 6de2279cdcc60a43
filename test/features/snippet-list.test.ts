import { expect, it } from 'vitest';
import { snippetList } from '../../server/src/features/snippet-list.ts';
import type { OfferedSnippet } from '../../server/src/protocol.ts';
import { GROUPS } from '../../server/src/snippets/catalogue.ts';
import { AskedText, URI } from './asked.ts';

const [terms] = snippetList.answers;

it('whole drafts are told with the facts that they ask for', () => {
  const drafts = terms?.none({ wholeDrafts: true }) as OfferedSnippet[];
  expect(drafts.find(({ prefixes }) => prefixes.includes('jh'))).toMatchObject({ asks: ['meeting', 'date'] });
});

it('sections of the kind that the title names come first', () => {
  const sections = new AskedText('关于召开会议的通知\n各乡镇：\n').answer<OfferedSnippet[]>('gongwen/snippets', {
    wholeDrafts: false,
    place: { uri: URI, line: 2 },
  });
  const near = sections.filter(({ isNear }) => isNear);
  expect(near.length).toBeGreaterThan(0);
  expect(new Set(near.map(({ genre }) => genre))).toEqual(new Set(['通知']));
  expect(sections.slice(0, near.length)).toEqual(near);
});

it('sections come in the order of a draft, as they read below a line', () => {
  const sections = new AskedText('一、抓项目\n（一）抓开工\n').answer<OfferedSnippet[]>('gongwen/snippets', {
    wholeDrafts: false,
    place: { uri: URI, line: 2 },
  });
  const ranks = sections.map(({ group }) => GROUPS.indexOf(group));
  expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
  expect(sections.find(({ prefixes }) => prefixes.includes('rw'))?.preview).toMatch(/^（二）【/u);
});
