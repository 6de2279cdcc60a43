/** What can be done to the structure of a draft. */
export const STRUCTURE_ACTIONS = [
  'renumber',
  'promote',
  'demote',
  'moveUp',
  'moveDown',
  'insertAfter',
  'convert',
] as const;

export type StructureAction = (typeof STRUCTURE_ACTIONS)[number];
