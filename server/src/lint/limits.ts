/** The longest text that is checked, in UTF-16 units: some hundred times a long report. */
export const LONGEST_TEXT = 10_000_000;

/** The longest `.gongwenrc.json` that is read, in UTF-16 units. */
export const LONGEST_CONFIG = 1_000_000;

/** How deep a config may be nested: what lies deeper is of no use anywhere. */
export const DEEPEST_CONFIG = 32;

/** How many slips in a config are told one by one; of the others, how many there are. */
export const MOST_CONFIG_PROBLEMS = 20;

/** How many findings of a document an editor is sent: more than anybody reads at a time. The command line gives all. */
export const MOST_SENT = 2_000;
