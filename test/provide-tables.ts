import { provideTables } from '../server/src/lexicon/language.ts';
import * as tables from '../server/src/lexicon/packed.ts';

provideTables({
  read: () => tables,
  failed: (error) => {
    throw error;
  },
});
