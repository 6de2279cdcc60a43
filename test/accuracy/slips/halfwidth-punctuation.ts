import { pickMatch, type Slip } from './slip.ts';

const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '！': '!', '？': '?' };

/** One stop between Han characters is half-width. */
export const slip: Slip = (line, random) => {
  const place = pickMatch(line, /(?<=\p{Script=Han})[，：；！？](?=\p{Script=Han})/gu, random);
  if (place === undefined || place.index < 6) return undefined;
  const { 0: mark, index: at } = place;
  return { text: line.slice(0, at) + HALF[mark] + line.slice(at + 1), at };
};
