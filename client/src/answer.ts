/** An answer for a gap between two pieces of text, without those where the writer wrote them too: 平安县 for the X of X县 is 平安. */
export function withoutRest(answer: string, before: string, after: string): string {
  const hasEnd = after !== '' && answer.length > after.length && answer.endsWith(after);
  const rest = hasEnd ? answer.slice(0, answer.length - after.length) : answer;
  return before !== '' && rest.length > before.length && rest.startsWith(before) ? rest.slice(before.length) : rest;
}
