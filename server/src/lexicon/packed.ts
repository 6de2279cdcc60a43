import contexts from './contexts.table';
import grams from './grams.table';
import traditional from './traditional.table';
import words from './words.table';

/** The one copy of the tables, built into a script of its own: too large to stand in each program that asks them. */
export { contexts, grams, traditional, words };
