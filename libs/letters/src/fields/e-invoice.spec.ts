import { describe, expect, it } from '@jest/globals';
import { plainPage } from '../testing/layout.js';
import { proposeFromEInvoice } from './e-invoice.js';
import { proposeFields } from './propose-fields.js';

const UBL =
  'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0\nRE-2026-77\n2026-03-03\n2026-04-02\n04011000-12345-34\nStreusalz Hermelin GmbH\nStadt Sonnbrück\n812.40';
const CII =
  'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended\nRE-9\n380\n20260714\nStreugut\n40\nBogner GmbH\nStadt Sonnbrück';

const read = (text: string) =>
  Object.fromEntries(
    proposeFields([plainPage(text)], { ownNames: ['Stadt Sonnbrück'], today: '2026-12-31' }).map(
      ({ field, value }) => [field, value],
    ),
  );

describe(proposeFromEInvoice, () => {
  it('reads the data of an invoice in UBL', () =>
    expect(read(UBL)).toEqual({
      betreff: 'Rechnung Nr. RE-2026-77',
      kind: 'Rechnung',
      'foreign-reference': 'RE-2026-77',
      'letter-date': '2026-03-03',
      deadline: '2026-04-02',
      sender: 'Streusalz Hermelin GmbH',
      addressee: 'Stadt Sonnbrück',
    }));

  it('reads the data of an invoice in CII', () =>
    expect(read(CII)).toEqual({
      betreff: 'Rechnung Nr. RE-9',
      kind: 'Rechnung',
      'foreign-reference': 'RE-9',
      'letter-date': '2026-07-14',
      sender: 'Bogner GmbH',
      addressee: 'Stadt Sonnbrück',
    }));

  it('knows in CII the day by which it is due, where no other day of payment stands there', () => {
    const days = (...lines: string[]) => read([CII, '20260710', 'EUR', '58', ...lines].join('\n'));
    expect(days('19', '20260813', '247.52').deadline).toBe('2026-08-13');
    expect(days('20260601', '20260630', '19', '20260813').deadline).toBe('2026-08-13');
    expect(days('20260813', '19', '20260901').deadline).toBeUndefined();
    expect(days('19', '247.52').deadline).toBeUndefined();
  });

  it('reads data inside a letter before what is printed, and leaves the letter what they do not say', () => {
    const page = plainPage(
      'Datum: 01.07.2026\n\nMalerbetrieb Otto GmbH\n\nIBAN DE46 3700 0000 0123 4567 01',
    );
    const options = { ownNames: ['Stadt Sonnbrück'], today: '2026-12-31' };
    const fields = proposeFields([page], { ...options, invoiceData: ['', CII] });
    const said = (name: string) =>
      fields.filter(({ field }) => field === name).map(({ value }) => value);
    expect(said('sender')).toEqual(['Bogner GmbH']);
    expect(said('letter-date')).toEqual(['2026-07-14']);
    expect(fields.find(({ field }) => field === 'sender')).toMatchObject({ pageNo: 1, box: null });
    expect(said('iban')).toHaveLength(
      proposeFields([page], options).filter(({ field }) => field === 'iban').length,
    );
    expect(proposeFields([page], { ...options, invoiceData: ['kein Standard\nRE-1'] })).toEqual(
      proposeFields([page], options),
    );
  });

  it('takes no other page for one', () => {
    expect(read(UBL.replace(/^urn.*\n/, '')).betreff).toBeUndefined();
    expect(read('Rechnung\n2026-03-03\n2026-04-02').sender).toBeUndefined();
  });
});
