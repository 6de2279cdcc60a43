/** A file that cannot be checked, and why, in words for the writer. */
export class UnreadableSource extends Error {}
