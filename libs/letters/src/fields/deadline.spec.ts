import { describe, expect, it } from '@jest/globals';
import { plainPage } from '../testing/layout.js';
import { proposeDeadlines } from './deadline.js';
import { flowOf } from './flow.js';

const found = (text: string): string[] =>
  proposeDeadlines(flowOf(plainPage(text)), { today: '2026-12-01' }).map(({ value }) => value);

describe(proposeDeadlines, () => {
  it.each([
    ['Antworten Sie bis zum 27. November 2026.', '2026-11-27'],
    ['bis zum\n27. November 2026', '2026-11-27'],
    ['bis spätestens 27.11.2026', '2026-11-27'],
    ['bis spätestens zum 27.11.2026', '2026-11-27'],
    ['spätestens am 27.11.2026', '2026-11-27'],
    ['Rückmeldung bitte bis Freitag, den 27. November 2026', '2026-11-27'],
    ['Zahlbar bis 27.11.26 ohne Abzug', '2026-11-27'],
    ['Frist: 27.11.2026', '2026-11-27'],
    ['Frist bis 27.11.2026', '2026-11-27'],
    ['Fällig am: 27.11.2026', '2026-11-27'],
    ['Termin zur mündlichen Verhandlung: Dienstag, 15.12.2026, 9:30 Uhr', '2026-12-15'],
    ['innerhalb eines Monats nach Bekanntgabe Widerspruch', 'P1M'],
    ['innerhalb von zwei Wochen nach Zugang dieses Schreibens', 'P2W'],
    ['binnen drei Wochen ab Zustellung', 'P3W'],
    ['innerhalb eines Monats nach Bekannt-\ngabe', 'P1M'],
    ['bitte zahlen Sie innerhalb von 14 Tagen', 'P14D'],
    ['Die Frist für den Einspruch beträgt einen Monat.', 'P1M'],
    ['Wir setzen Ihnen zur Stellungnahme eine Frist von 10 Tagen.', 'P10D'],
  ])('reads %s', (text, value) => expect(found(text)).toEqual([value]));

  it.each([
    'vom 03.05.2027 bis zum 07.05.2027',
    'für die Zeit vom 1. Oktober bis 31.12.2026',
    'Abrechnungszeitraum 01.11.2025 bis 31.10.2026',
    'Die Erlaubnis gilt bis zum 31.12.2041',
    'befristet bis zum 31.12.2041',
    'Die Anhörung ist am 28. Dezember 2026 durchgeführt worden',
    'Ihr Bescheid vom 27.11.2026',
    'mit der Aufbewahrungsfrist von 10 Jahren',
    'kündbar mit einer Frist von drei Monaten zum Jahresende',
    'Die Einwohnerzahl wuchs innerhalb von zwei Jahren stark',
    'in zwei Wochen',
    'Fällig am Betrag',
    'Leistungen wurden bis 31.08.2026 gezahlt',
    'An das Angebot halten wir uns bis 15.8.2026 gebunden',
  ])('leaves out: %s', (text) => expect(found(text)).toEqual([]));

  it('gives the phrase as printed', () => {
    const [proposal] = proposeDeadlines(
      flowOf(
        plainPage('Sie können innerhalb von zwei Wochen nach\nZugang dieses Bescheides klagen.'),
      ),
      {},
    );
    expect(proposal).toMatchObject({ text: 'innerhalb von zwei Wochen nach Zugang', value: 'P2W' });
  });
});
