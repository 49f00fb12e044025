import { describe, expect, it } from '@jest/globals';
import { inColumns } from './columns.js';

describe(inColumns.name, () => {
  it('keeps what is longer than expected apart from what follows', () => {
    const rows = [
      ['scan', '8det-tsmi-4fua-57aw-a7cg-spzq', 'Jonas Weber'],
      ['registratur', 'kurz', 'Petra Schulz'],
    ];
    expect(inColumns(rows)).toEqual([
      'scan         8det-tsmi-4fua-57aw-a7cg-spzq  Jonas Weber',
      'registratur  kurz                           Petra Schulz',
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(inColumns([])).toEqual([]);
  });
});
