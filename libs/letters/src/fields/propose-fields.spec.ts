import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectedKeptBack } from '../testing/expected-kept-back.js';
import { expectedLetters } from '../testing/expected-letters.js';
import { expectedPages } from '../testing/expected-pages.js';
import { ownAktenzeichen, ownNames, plainPage, typedPage } from '../testing/layout.js';
import { Measure } from '../testing/measure.js';
import { truthPage } from '../testing/truth-page.js';
import type { FieldName, FieldOptions, FieldPage } from './field-proposal.js';
import { proposeFields } from './propose-fields.js';

const letters = resolve('libs/letters/src/testing/letters');
const keptBack = resolve('libs/letters/src/testing/kept-back');
const corpus = resolve('../shared/eval/ocr');
const options: FieldOptions = {
  aktenzeichen: ownAktenzeichen,
  today: '2026-12-31',
  ownNames,
};

function values(field: FieldName, ...pages: (string | FieldPage)[]): string[] {
  const read = pages.map((page, at) =>
    typeof page === 'string' ? { ...typedPage(page), pageNo: at + 1 } : page,
  );
  return proposeFields(read, options)
    .filter((proposal) => proposal.field === field)
    .map(({ value }) => value);
}

function measured(page: (text: string) => FieldPage): Measure {
  const measure = new Measure();
  for (const [id, expected] of Object.entries(expectedLetters)) {
    const text = readFileSync(`${letters}/${id}`, 'utf8');
    measure.add(id, proposeFields([page(text)], options), expected);
  }
  return measure;
}

describe(proposeFields, () => {
  it('knows what to expect of every letter', () =>
    expect(readdirSync(letters).sort()).toEqual(Object.keys(expectedLetters).sort()));

  it.each([
    ['words in lines over the page', (text: string) => typedPage(text)],
    ['words in columns, one after the other', (text: string) => typedPage(text, 'apart')],
    ['text without places', plainPage],
  ])('proposes nothing wrong in any letter and misses little: %s', (_, page) => {
    const { faults, tallies } = measured(page);
    expect(faults.filter((fault) => fault.includes('wrong'))).toEqual([]);
    for (const { right, expected } of tallies.values())
      expect(right / expected).toBeGreaterThanOrEqual(0.9);
  });

  it('is sure of nothing wrong in letters that no rule was fitted to, and reads most of them', () => {
    expect(readdirSync(keptBack).sort()).toEqual(Object.keys(expectedKeptBack).sort());
    const measure = new Measure();
    for (const [id, expected] of Object.entries(expectedKeptBack)) {
      const text = readFileSync(`${keptBack}/${id}`, 'utf8');
      measure.add(id, proposeFields([typedPage(text)], options), expected);
    }
    for (const [field, { right, proposed, expected, wrongSure }] of measure.tallies) {
      expect([field, wrongSure]).toEqual([field, 0]);
      expect(right / expected).toBeGreaterThanOrEqual(0.85);
      expect(right / proposed).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('cuts no character in two, which nobody could keep', () => {
    const stamp = `Posteingang 03.03.2026 ${'-'.repeat(16)}😀 -`;
    const long = `Absender: ${'x'.repeat(299)}😀`;
    for (const page of [plainPage(stamp), typedPage(stamp), plainPage(long)])
      for (const { reason, text, value } of proposeFields([page], options))
        for (const said of [reason, text, value]) expect(said.isWellFormed()).toBe(true);
    expect(proposeFields([plainPage(stamp)], options)).toHaveLength(1);
  });

  it('proposes what stands on the pages of the corpus', () => {
    if (!existsSync(corpus)) {
      console.log(`pages of the corpus are not at ${corpus}`);
      return;
    }
    const measure = new Measure();
    for (const [id, expected] of Object.entries(expectedPages))
      measure.add(id, proposeFields([truthPage(corpus, id)], options), expected);
    expect(measure.faults).toEqual([]);
  });

  it('gives page, box, text and a reason', () => {
    const page = typedPage('Amt A, 12345 Ort\n\nDatum: 03.03.2026\n\nSehr geehrte Frau B,');
    const proposal = proposeFields([page], {}).find(({ field }) => field === 'letter-date');
    const date = page.words.find(({ t }) => t === '03.03.2026');
    expect(proposal).toEqual({
      field: 'letter-date',
      value: '2026-03-03',
      text: '03.03.2026',
      pageNo: 1,
      box: { x: date?.x, y: date?.y, w: date?.w, h: date?.h },
      reason: 'Datum bei „Datum“',
      confidence: 'sure',
    });
  });

  it('looks for date and sender on the first page with text, for deadlines on all', () => {
    const second = 'Datum: 04.04.2026\nAntwort bis zum 01.05.2026';
    expect(values('letter-date', '', 'Datum: 03.03.2026', second)).toEqual(['2026-03-03']);
    expect(values('deadline', '', 'Datum: 03.03.2026', second)).toEqual(['2026-05-01']);
  });

  it.each([
    'Sonnbrück, Dienstag, den 03.03.2026',
    'Au, Di. 3. März 2026',
    'Au, Dienstag, 03.03.26',
  ])('reads %s as the date of the letter', (line) => {
    const text = `${line}\n\nSehr geehrte Frau Probe,\n\nich komme.\n\nMit freundlichen Grüßen`;
    expect(values('letter-date', text)).toEqual(['2026-03-03']);
  });

  it('proposes no date of the letter after today', () =>
    expect(values('letter-date', 'Datum: 03.03.2031')).toEqual([]));

  it('tells the incoming stamp from the date of the letter', () => {
    const text = 'EINGEGANGEN\n18. JULI 2026\n\nSonnbrück, 16.07.2026\n\nSehr geehrte Damen,';
    expect(values('incoming-stamp', text)).toEqual(['2026-07-18']);
    expect(values('letter-date', text)).toEqual(['2026-07-16']);
  });

  it.each([
    'Hiermit bestätigen wir den Eingang Ihrer Beschwerde vom 16.07.2026.',
    'Ihr Antrag, eingegangen am 16.07.2026, wird geprüft.',
    'Maßgeblich ist der Eingangsstempel der Poststelle vom 17.06.2025.',
  ])('takes a sentence for no stamp: %s', (text) =>
    expect(values('incoming-stamp', text)).toEqual([]),
  );

  it('never takes a reference of ours for theirs', () => {
    const text = 'Ihr Zeichen: VG 5 A 199.24\nAz.: 32.13.02-2026/0041\nUnser Zeichen: 12 C 3/26';
    expect(values('foreign-reference', text)).toEqual(['12 C 3/26']);
    expect(values('own-aktenzeichen', text)).toEqual(['32.13.02-2026/0041']);
  });

  it('proposes nothing on empty pages', () =>
    expect(proposeFields([plainPage('')], {})).toEqual([]));
});

describe('hostile text', () => {
  const size = 200_000;

  /** Each piece repeated without a break, and again in words of 250 characters. */
  function fill(pieces: readonly string[]): string {
    const share = size / pieces.length / 2;
    return pieces
      .map((piece) => piece.repeat(Math.ceil(share / piece.length)))
      .map((unbroken) => `${unbroken}\n${unbroken.replace(/(\S{250})/g, '$1 ')}`)
      .join('\n');
  }

  it.each([
    ['signs without an end', ['a', '1', 'O1l.', '1.1.', '1-2/', '   ', 'DE0OOSIl ', 'ab-\n']],
    ['dates', ['12. ', 'bis zum 12.12.2026 ', '12.12.2026\n', '3. März ']],
    ['labels', ['Unser Zeichen: ', 'Ihr Zeichen\n', 'Az. 1 ', 'Datum    ']],
    ['heads', ['EINGANG\n', 'Frau\n', '12345 Ort · ', 'Aa Bb und ']],
    ['numbers and terms', ['DE46 ', 'innerhalb von zwei Wochen ', 'frist ', 'Rechnung 1 ']],
    ['subjects', ['Betreff: ', 'In der Sache\n', 'gegen\n', 'Antrag auf ', 'R E C H N U N G\n']],
    ['mails', ['Von: a@b.de\n', 'AW: ', 'An: <\n', 'Betreff: WG: ', '[EXTERN] ']],
    ['names', ['Amt für ', 'Stadt Sonnbrüc ', 'und der\n', 'GmbH ', 'Herrn\n']],
    ['days without a year', ['bis zum 27.11. ', '1. Mai ', 'am 3.3. ', 'bitte bis ']],
  ])('takes time in step with its length: %s', (_, pieces) => {
    const began = process.cpuUsage();
    proposeFields([plainPage(fill(pieces))], options);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10);
  });

  it.each(['a ', '1 ', 'Az.: ', ', ', '- ', '12. ', 'a@b.de ', 'Stadt ', '1.1. ', 'Betreff: '])(
    'costs no more than a full page, however long a page of "%s" is',
    (piece) => {
      const full = plainPage(piece.repeat(20_000 / piece.length));
      const endless = plainPage(piece.repeat(1_000_000 / piece.length));
      const costOf = (page: ReturnType<typeof plainPage>) => {
        const began = process.cpuUsage();
        for (let go = 0; go < 3; go += 1) proposeFields([page], options);
        return process.cpuUsage(began).user;
      };
      costOf(full);
      // Fifty times as long; what is left is the room for a busy machine.
      expect(costOf(endless)).toBeLessThan(5 * costOf(full) + 100_000);
    },
  );

  it('looks at the beginning only of a line of a megabyte', () => {
    const page = plainPage(`Datum: 03.03.2026 ${'12. innerhalb von Az. 1 '.repeat(45_000)}`);
    expect(values('letter-date', page)).toEqual(['2026-03-03']);
  });
});
