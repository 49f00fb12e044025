import { describe, expect, it } from '@jest/globals';
import { parseAktenplanCsv } from './aktenplan-csv.js';

const header = 'number;title;parent;aussonderungsart;retentionYears;legalSource';
const parse = (...lines: string[]) => parseAktenplanCsv([header, ...lines].join('\r\n'));
const messages = (...lines: string[]) => parse(...lines).faults.map(({ message }) => message);
const good = '32;Ordnung;;V;10;AO § 147';

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

  it('reads a file of another system, with Unix line ends and blanks around the cells', () => {
    expect(messages(...Array.from({ length: 200 }, () => 'x'))).toHaveLength(100);
    const { rows, faults } = parseAktenplanCsv(`${header} \n 32 ; Ordnung ;; B ;; x \n`);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ number: '32', title: 'Ordnung', legalSource: 'x' }]);
  });

  it('reads neither a line nor a plan without end', () => {
    expect(messages(`32;${'x;'.repeat(2_000)}`)).toEqual(['Zeile hat mehr als 2000 Zeichen']);
    const { rows, faults } = parseAktenplanCsv(header + '\n'.repeat(6_000));
    expect([rows, faults.map(({ line }) => line)]).toEqual([[], [6_001]]);
  });

  it('passes over empty lines and counts them all the same', () => {
    expect(parse(good, '', '   ', '33;b;;A;;q').rows).toHaveLength(2);
    expect(parse('', '', '33;b;;A;;').faults).toEqual([{ line: 4, message: 'Rechtsquelle fehlt' }]);
  });

  it.each([
    ['A', 'A'],
    ['B', 'B'],
    ['V', 'V'],
  ])(
    'keeps the Aussonderungsart %s: archiving and destroying are not to be mixed up',
    (art, kept) => {
      expect(parse(`32;Ordnung;;${art};;q`).rows).toMatchObject([{ aussonderungsart: kept }]);
    },
  );

  it.each(['0', '1', '120', '007'])('takes %s years', (years) => {
    const { rows, faults } = parse(`32;Ordnung;;V;${years};AO § 147`);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ retentionYears: Number(years) }]);
  });

  it.each(['121', '999', '1000', '-1', '1.5', '1e1', 'x10', '10x', ' 1 0 '])(
    'refuses %s years',
    (years) => {
      expect(messages(`32;Ordnung;;V;${years};AO § 147`)).toEqual([
        `Frist „${years.trim()}“ ist keine Zahl von Jahren von 0 bis 120`,
      ]);
    },
  );

  it.each([
    ['a number of letters', 'x;a;;A;;q', 'Nummer „x“ besteht nicht aus Ziffern und Punkten'],
    [
      'a number that begins with a point',
      '.1;a;;A;;q',
      'Nummer „.1“ besteht nicht aus Ziffern und Punkten',
    ],
    [
      'a number with something behind it',
      '1a;a;;A;;q',
      'Nummer „1a“ besteht nicht aus Ziffern und Punkten',
    ],
    ['no title', '32;;;A;;q', 'Bezeichnung fehlt'],
    ['a title of blanks', '32;  ;;A;;q', 'Bezeichnung fehlt'],
    [
      'a unit above that is not there',
      '32;a;99;A;;q',
      'übergeordnete Einheit 99 steht nicht weiter oben',
    ],
    ['an unknown Aussonderungsart', '32;a;;Z;;q', 'Aussonderungsart „Z“ ist nicht A, B oder V'],
    ['two kinds of Aussonderung', '32;a;;AB;;q', 'Aussonderungsart „AB“ ist nicht A, B oder V'],
    ['a period without a source', '32;a;;V;10;', 'Rechtsquelle fehlt'],
    ['a cell with a null character', '32;Ord\0nung;;B;;q', 'Zeile enthält ein Nullzeichen'],
    ['a cell too few', '32;a;;A;', '6 Spalten erwartet'],
    ['a cell too many', '32;a;;A;;q;', '6 Spalten erwartet'],
  ])('refuses %s and says so in German', (_, line, message) => {
    expect(parse(line)).toEqual({ rows: [], faults: [{ line: 2, message }] });
  });

  it('refuses a number that comes twice', () => {
    expect(parse(good, good)).toEqual({
      rows: [],
      faults: [{ line: 3, message: 'Nummer 32 kommt doppelt vor' }],
    });
  });

  it('lists every fault with its line and gives no row', () => {
    const { rows, faults } = parse('x;;;Z;zehn;', '32;a;99;A;;q', '33;b;;A;;q', '33;c;;A;;q');
    expect(rows).toEqual([]);
    expect(faults.map(({ line }) => line)).toEqual([2, 2, 2, 2, 2, 3, 5]);
  });

  it.each(['a;b\n1;2', '', `x${header}`, header.toUpperCase()])(
    'refuses a foreign header and says what it must be: %j',
    (csv) => {
      expect(parseAktenplanCsv(csv)).toEqual({
        rows: [],
        faults: [{ line: 1, message: `Kopfzeile muss lauten: ${header}` }],
      });
    },
  );
});
