/** Two texts that are alike but for their middles. Lengths are in UTF-16 units. */
export interface Difference {
  /** How much before the middles is alike. */
  readonly before: number;
  readonly left: string;
  readonly right: string;
  /** How much after them is alike. */
  readonly after: number;
}

/** Where two whole texts differ. */
export function differenceOf(left: string, right: string): Difference {
  const most = Math.min(left.length, right.length);
  let before = 0;
  while (before < most && left[before] === right[before]) before += 1;
  const after = sharedEnd(left, right, most - before);
  return {
    before,
    left: left.slice(before, left.length - after),
    right: right.slice(before, right.length - after),
    after,
  };
}

/** Where two texts differ that end alike and begin anywhere: of the short middles, those with the most alike before them. */
export function differenceFromEnd(left: string, right: string, longestMiddle: number): Difference {
  const after = sharedEnd(left, right, Math.min(left.length, right.length));
  const [first, second] = [left.slice(0, left.length - after), right.slice(0, right.length - after)];
  let best: Difference = { before: 0, left: '', right: '', after };
  for (let one = 0; one <= Math.min(longestMiddle, first.length); one += 1) {
    for (let other = 0; other <= Math.min(longestMiddle, second.length); other += 1) {
      const [head, tail] = [first.slice(0, first.length - one), second.slice(0, second.length - other)];
      const before = sharedEnd(head, tail, Math.min(head.length, tail.length));
      if (before > best.before)
        best = { before, left: first.slice(head.length), right: second.slice(tail.length), after };
    }
  }
  return best;
}

function sharedEnd(left: string, right: string, most: number): number {
  let length = 0;
  while (length < most && left[left.length - 1 - length] === right[right.length - 1 - length]) length += 1;
  return length;
}
