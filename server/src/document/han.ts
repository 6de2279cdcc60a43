/** The unified ideographs of the basic plane, and 〇, as first and last UTF-16 units. */
export const HAN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x3007, 0x3007],
];

/** Whether a UTF-16 unit is a Han character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** How many Han characters a text holds. */
export function countHan(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (isHan(text.charCodeAt(offset))) count += 1;
  }
  return count;
}
