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

  it('takes no other page for one', () => {
    expect(read(UBL.replace(/^urn.*\n/, '')).betreff).toBeUndefined();
    expect(read('Rechnung\n2026-03-03\n2026-04-02').sender).toBeUndefined();
  });
});
