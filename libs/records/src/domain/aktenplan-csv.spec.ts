import { describe, expect, it } from '@jest/globals';
import { parseAktenplanCsv } from './aktenplan-csv.js';

const header = 'number;title;parent;aussonderungsart;retentionYears;legalSource';
const parse = (...lines: string[]) => parseAktenplanCsv([header, ...lines].join('\r\n'));

describe(parseAktenplanCsv.name, () => {
  it('reads units with quoted cells, a BOM and Windows line ends', () => {
    const csv = `\uFEFF${header}\r\n32;Ordnung;;B;;nicht festgelegt\r\n32.1;"a;""b""";32;V;10;AO § 147\r\n`;
    expect(parseAktenplanCsv(csv)).toEqual({
      faults: [],
      rows: [
        {
          number: '32',
          title: 'Ordnung',
          parent: null,
          aussonderungsart: 'B',
          retentionYears: null,
          legalSource: 'nicht festgelegt',
        },
        {
          number: '32.1',
          title: 'a;"b"',
          parent: '32',
          aussonderungsart: 'V',
          retentionYears: 10,
          legalSource: 'AO § 147',
        },
      ],
    });
  });

  it('refuses a period without a source', () => {
    expect(parse('32;Ordnung;;V;10;').faults).toEqual([{ line: 2, message: 'Rechtsquelle fehlt' }]);
  });

  it.each(['0', '120', '007'])('takes %s years', (years) => {
    expect(parse(`32;Ordnung;;V;${years};AO § 147`).faults).toEqual([]);
  });

  it.each(['121', '999', '-1', '1.5'])('refuses %s years', (years) => {
    expect(parse(`32;Ordnung;;V;${years};AO § 147`).faults).toEqual([
      { line: 2, message: `Frist „${years}“ ist keine Zahl von Jahren von 0 bis 120` },
    ]);
  });

  it('refuses a cell with a null character', () => {
    expect(parse('32;Ord\0nung;;B;;AO § 147').faults).toEqual([
      { line: 2, message: 'Zeile enthält ein Nullzeichen' },
    ]);
  });

  it('lists every fault with its line and gives no row', () => {
    const { rows, faults } = parse('x;;;Z;zehn;', '32;a;99;A;;q', '33;b;;A;;q', '33;c;;A;;q');
    expect(rows).toEqual([]);
    expect(faults.map(({ line }) => line)).toEqual([2, 2, 2, 2, 2, 3, 5]);
  });

  it('refuses a foreign header', () => {
    expect(parseAktenplanCsv('a;b\n1;2').faults[0]?.line).toBe(1);
  });
});
