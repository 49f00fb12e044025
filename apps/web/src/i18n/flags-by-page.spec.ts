import { describe, expect, it } from '@jest/globals';
import { flagsByPage } from './flags-by-page.js';

const flag = (code: string, page: number | null) => ({ code, text: `Grund ${code}`, page });

/** Without it a letter stands below a line for each of its damaged pages. */
describe(flagsByPage, () => {
  it('names the pages of each reason once, in their order', () => {
    const flags = [flag('A', null), flag('B', 5), flag('B', 1), flag('C', 2), flag('B', 2)];
    expect(flagsByPage(flags)).toEqual([
      { code: 'A', text: 'Grund A' },
      { code: 'B', text: 'Seiten 1–2, 5: Grund B' },
      { code: 'C', text: 'Seite 2: Grund C' },
    ]);
  });

  it('takes 19 damaged pages together', () => {
    const flags = Array.from({ length: 19 }, (_, at) => flag('B', at + 1));
    expect(flagsByPage(flags)).toEqual([{ code: 'B', text: 'Seiten 1–19: Grund B' }]);
  });
});
