import { describe, expect, it } from '@jest/globals';
import { ownNames, plainPage, typedPage } from '../testing/layout.js';
import { proposeBetreff } from './betreff.js';
import type { FieldPage, FieldProposal } from './field-proposal.js';
import { proposeFields } from './propose-fields.js';

const options = { ownNames, today: '2026-12-31' };

function betreffOf(page: FieldPage): FieldProposal | undefined {
  return proposeFields([page], options).find(({ field }) => field === 'betreff');
}

/** A letter with these lines between address and salutation. */
function letter(lines: string, body = 'wir bitten um Nachricht.'): string {
  const head =
    'Amt Neustadt\nWeg 1 · 12399 Neustadt\n\nStadt Sonnbrück\nBauamt\nMarkt 1\n24990 Sonnbrück';
  return `${head}\n\n${lines}\n\nSehr geehrte Damen und Herren,\n\n${body}\n\nMit freundlichen Grüßen`;
}

function said(text: string, page = typedPage): [string, string] | null {
  const found = betreffOf(page(text));
  return found ? [found.value, found.confidence] : null;
}

describe(proposeBetreff, () => {
  it.each([
    ['Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Betreff: Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Betreft: Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['8etreff; Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Betr.: Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['BETREFF   Laub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Betrifft:\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Betrifft Nutzung der Aula am 12. Dezember', 'Nutzung der Aula am 12. Dezember'],
    ['DR II 334/26\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Pfändung\nStadt Sonnbrück ./. Peter Klein', 'Pfändung Stadt Sonnbrück ./. Peter Klein'],
    ['FB 3 — Laub auf dem Gehweg', 'FB 3 – Laub auf dem Gehweg'],
    ['BETREFF   Zuwendung\nHIER      Änderung', 'Zuwendung, hier: Änderung'],
    [
      'Austausch der Fenster in der Hafen-\nstraße 12',
      'Austausch der Fenster in der Hafenstraße 12',
    ],
    ['Prüfung der Vor-\nund Nachteile', 'Prüfung der Vor- und Nachteile'],
    [
      'Eins der Pläne\nZwei der Pläne\nDrei der Pläne',
      'Eins der Pläne Zwei der Pläne Drei der Pläne',
    ],
    ['Bauantrag Carport, Ihr Zeichen 63.10.02-2026/0455', 'Bauantrag Carport'],
    ['Laub\nIhr Schreiben vom 3.3.2026', 'Laub'],
    ['Neustadt, 3.3.2026\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Neustadt, Dienstag, den 03.03.2026\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['12399 Neustadt, Di., 3. März 2026\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Unser Zeichen: A-7/26\nDatum: 3.3.2026\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['vorab per Fax\n\nLaub auf dem Gehweg', 'Laub auf dem Gehweg'],
    ['Ihr Antrag vom 3.3.2026 auf Wohngeld', 'Ihr Antrag vom 3.3.2026 auf Wohngeld'],
    [
      'In der Verwaltungsrechtssache\nMeier ./. Stadt Sonnbrück',
      'In der Verwaltungsrechtssache Meier ./. Stadt Sonnbrück',
    ],
  ])('reads %j above the salutation', (lines, value) => {
    expect(said(letter(lines))?.[0]).toBe(value);
    expect(said(letter(lines), plainPage)?.[0]).toBe(value);
  });

  it('is never the line that says where and when a letter was written', () => {
    const dateline = 'Neustadt, Dienstag, den 03.03.2026';
    expect(said(letter(dateline))).toBeNull();
    expect(said(letter(dateline), plainPage)).toBeNull();
    expect(said(letter(`${dateline}\nLaub auf dem Gehweg`))?.[0]).toBe('Laub auf dem Gehweg');
    expect(said(`${dateline}\n\nSehr geehrte Frau Ott,\n\nText.\n\nGruß`)).toBeNull();
  });

  it('is sure where the lines stand alone, and not where others stand beside them', () => {
    expect(said(letter('Laub auf dem Gehweg'))?.[1]).toBe('sure');
    expect(said(letter('Laub auf dem Gehweg\n\nFotos vom Gehweg'))?.[1]).toBe('likely');
    expect(said(letter('Laub auf dem Gehweg').replaceAll('\n\n', '\n'))?.[1]).toBe('likely');
  });

  it('sees the space around it in a letter of a few lines that all stand apart', () => {
    const few =
      'Jo Eck, Weg 1, 12399 Ort\n\nAn das Bauamt\n\nOrt, den 3.3.2026\n\nLaub\n\nHallo,\n\nText.\n\nGruß\nJo Eck';
    expect(said(few)).toEqual(['Laub', 'sure']);
  });

  it('takes the lines next to the salutation where no address tells the letterhead apart', () => {
    const head = 'Schützenverein Neustadt e. V.\nDer Vorstand\n\nNeustadt, im März 2026';
    expect(said(`${head}\n\nEinladung zum Fest\n\nHallo,\n\nText.`)?.[0]).toBe(
      'Einladung zum Fest',
    );
  });

  it.each([
    '',
    'Neustadt, 3.3.2026',
    'Unser Zeichen: A-7/26',
    'Kundennummer: 90017',
    'Ihre Ansprechpartnerin: Wiebke Jessen',
    'Tel. 04635 1717',
    'Eingegangen 3.3.2026',
  ])('leaves a letter without one as it is: %j', (lines) => expect(said(letter(lines))).toBeNull());

  it.each([
    ['AW: WG: Laub', 'Laub'],
    ['Re: Fwd: Angebot', 'Angebot'],
    ['[EXTERN] AW[2]: Laub', 'Laub'],
    ['Antwerpen: Reise', 'Antwerpen: Reise'],
  ])('takes the subject of a mail, without what programs put in front: %s', (subject, value) =>
    expect(said(`Von: a@b.example\nAn: c@d.example\nBetreff: ${subject}\n\nHallo,`)).toEqual([
      value,
      'sure',
    ]),
  );

  it('says nothing of a mail without a subject, whatever a mail inside it has', () => {
    const inner = 'Von: e@f.example\nAn: a@b.example\nBetreff: Anderes';
    expect(said(`Von: a@b.example\nAn: c@d.example\nBetreff:\n\nHallo\n\n${inner}`)).toBeNull();
  });

  it.each([
    ['RECHNUNG\n\nRechnungsnummer: 2026-17', 'Rechnung Nr. 2026-17'],
    ['R E C H N U N G\n\nRechnung-Nr.: 4477', 'Rechnung Nr. 4477'],
    ['Rechnung Nr. 26-1187', 'Rechnung Nr. 26-1187'],
    [
      'Bescheid\nüber die Festsetzung der Hundesteuer',
      'Bescheid über die Festsetzung der Hundesteuer',
    ],
    ['2. Mahnung', '2. Mahnung'],
  ])('takes the title of a paper without a salutation: %j', (lines, value) => {
    const text = letter(lines).replace(/Sehr geehrte[^]*/, 'Menge   Preis\n1   7,00');
    expect(said(text)?.[0]).toBe(value);
  });

  it('takes the title of a form without its number', () =>
    expect(
      said('Antrag auf Wohngeld\nnach § 3 WoGG - Formular 783/4 (Fassung 2023)\n\n1. Angaben'),
    ).toEqual(['Antrag auf Wohngeld nach § 3 WoGG', 'sure']));

  it('takes no sentence of a letter without a salutation for a title', () =>
    expect(
      said(letter('').replace(/Sehr geehrte[^]*/, 'Der Zaun ist umgefallen. Bitte kommen Sie.')),
    ).toBeNull());

  it('takes of a court only who is against whom, to the verb of its sentence', () => {
    const body = 'in dem Rechtsstreit Schröder gegen Stadt Sonnbrück werden Sie geladen.';
    expect(said(letter('', body))?.[0]).toBe('In dem Rechtsstreit Schröder gegen Stadt Sonnbrück');
    expect(said(letter('Ladung zum Termin', body))?.[0]).toBe('Ladung zum Termin');
  });

  it('cuts what is too long at a word, and no character in two', () => {
    const long = `Von: a@b.example\nAn: c@d.example\nBetreff: ${'Wegebau 😀 '.repeat(60)}`;
    const value = said(long)?.[0] ?? '';
    expect(value.length).toBeLessThanOrEqual(300);
    expect(value).toMatch(/(Wegebau|😀)$/u);
    expect(value.isWellFormed()).toBe(true);
  });

  it('gives the lines as printed and a box around them', () => {
    const page = typedPage(letter('Austausch der Fenster in der Hafen-\nstraße 12'));
    const found = betreffOf(page);
    const words = page.words.filter(({ t }) => /^(?:Austausch|straße)$/.test(t));
    expect(found?.text).toBe('Austausch der Fenster in der Hafen- straße 12');
    expect(found?.box?.y).toBe(words[0]?.y);
    expect((found?.box?.y ?? 0) + (found?.box?.h ?? 0)).toBe(
      (words[1]?.y ?? 0) + (words[1]?.h ?? 0),
    );
  });

  it('is never sure of words that the engine has hardly read', () => {
    const page = typedPage(letter('Laub auf dem Gehweg'));
    const words = page.words.map((word) => (word.t === 'Gehweg' ? { ...word, c: 31 } : word));
    expect(betreffOf({ ...page, words })?.confidence).toBe('likely');
  });
});
