/** The longest text that is checked, in UTF-16 units: some hundred times a long report. */
export const LONGEST_TEXT = 10_000_000;
