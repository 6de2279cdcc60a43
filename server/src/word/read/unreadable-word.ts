/** A Word file that cannot be read, and what to do, in words for the writer. */
export class UnreadableWord extends Error {}
