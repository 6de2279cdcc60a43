/** How much of the name of a kind of text stands in a title, in characters in a row: 安全生产讲话 in 在安全生产会议上的讲话 has four. */
export function nearnessTo(title: string, genre: string): number {
  for (let length = genre.length; length >= 2; length -= 1) {
    for (let from = 0; from + length <= genre.length; from += 1) {
      const part = genre.slice(from, from + length);
      // 工作 stands in the title of everything.
      if (part !== '工作' && title.includes(part)) return length + (title.endsWith(genre.slice(-2)) ? 1 : 0);
    }
  }
  return 0;
}
