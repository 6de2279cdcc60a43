/** Whether an editor that asks for actions of some kinds, or of all, is to be given those of one: a kind stands for all below it. */
export function wantsKind(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
