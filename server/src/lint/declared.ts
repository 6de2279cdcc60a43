const DRAFT_FILE = /\.(?:gongwen|gw)$/iu;

/** Whether a path or URI says by its ending that it is a 公文, so that nothing is left to be recognised. */
export function isDeclaredDraft(path: string): boolean {
  return DRAFT_FILE.test(path);
}
