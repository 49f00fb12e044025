import { describe, expect, it } from '@jest/globals';
import { plainPage } from '../testing/layout.js';
import { proposeDeadlines } from './deadline.js';
import { flowOf } from './flow.js';

const found = (text: string): string[] =>
  proposeDeadlines(flowOf(plainPage(text)), { today: '2026-12-01' }).map(({ value }) => value);

describe(proposeDeadlines, () => {
  it.each([
    ['Antworten Sie bis zum 27. November 2026.', '2026-11-27'],
    ['Antwort bitte bis zum\n27. November 2026', '2026-11-27'],
    ['bis spätestens 27.11.2026', '2026-11-27'],
    ['bis spätestens zum 27.11.2026', '2026-11-27'],
    ['spätestens am 27.11.2026', '2026-11-27'],
    ['Rückmeldung bitte bis Freitag, den 27. November 2026', '2026-11-27'],
    ['Zahlbar bis 27.11.26 ohne Abzug', '2026-11-27'],
    ['Frist: 27.11.2026', '2026-11-27'],
    ['Frist bis 27.11.2026', '2026-11-27'],
    ['Fällig am: 27.11.2026', '2026-11-27'],
    ['innerhalb eines Monats nach Bekanntgabe Widerspruch', 'P1M'],
    ['innerhalb von zwei Wochen nach Zugang dieses Schreibens', 'P2W'],
    ['binnen drei Wochen ab Zustellung', 'P3W'],
    ['innerhalb eines Monats nach Bekannt-\ngabe', 'P1M'],
    ['bitte zahlen Sie innerhalb von 14 Tagen', 'P14D'],
    ['Die Frist für den Einspruch beträgt einen Monat.', 'P1M'],
    ['Wir setzen Ihnen zur Stellungnahme eine Frist von 10 Tagen.', 'P10D'],
    ['Bitte zahlen Sie bis zum 27.12.', '2026-12-27'],
    ['Bitte antworten Sie bis 15. Januar, 12 Uhr.', '2027-01-15'],
    ['Um Antwort wird bis Mo., 30.11.26 gebeten.', '2026-11-30'],
    ['Anmeldeschluss ist der 4.12.2026.', '2026-12-04'],
    ['Die Widerspruchsfrist läuft am 04.12.2026 ab.', '2026-12-04'],
    ['Die Einwendungsfrist läuft vom 04.11.2026 bis 04.12.2026.', '2026-12-04'],
    ['Der Betrag ist am 04.12.2026 fällig.', '2026-12-04'],
    ['Reichen Sie die Pläne bis zum Ablauf des 04.12.2026 nach.', '2026-12-04'],
    ['Zahlungsziel: 14 Tage', 'P14D'],
    ['Zahlbar innerhalb von 30 Tagen ohne Abzug', 'P30D'],
    ['Bitte antworten Sie binnen Monatsfrist.', 'P1M'],
    ['Bitte antworten Sie innerhalb von zwei bis drei Wochen.', 'P3W'],
    ['Sie haben Gelegenheit, sich binnen drei Wochen ab Zustellung zu äußern.', 'P3W'],
    ['Bitte zahlen Sie in den nächsten 10 Tagen.', 'P10D'],
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
    'Termin zur mündlichen Verhandlung: Dienstag, 15.12.2026, 9:30 Uhr',
    'Die Ausstellung ist bis zum 04.12.2026 zu sehen.',
    'Unser Büro ist bis zum 04.12.2026 nicht besetzt.',
    'Das Bad ist von Montag bis Freitag, 04.12.2026, geschlossen.',
    'Die Brücke bleibt bis zum 04.12.2026 gesperrt.',
    'Die Pläne liegen bis zum 31.12.2026 öffentlich aus.',
    'Wir melden uns innerhalb von zwei Wochen nach Zugang bei Ihnen.',
    'Sie erhalten innerhalb von zwei Wochen nach Zugang eine Antwort.',
    'Die Bearbeitung erfolgt innerhalb von vier Wochen nach Eingang.',
    'Die Kündigungsfrist beträgt drei Monate.',
    'Die Daten werden bis 31.12.2036 gespeichert.',
    'Er war bis zum 31.10. in der Ringstraße gemeldet.',
  ])('leaves out: %s', (text) => expect(found(text)).toEqual([]));

  it('takes a day without a year as the next one after the letter, and none that is long past', () => {
    const on = (text: string, writtenOn: string) =>
      proposeDeadlines(flowOf(plainPage(text)), { today: '2026-12-31' }, writtenOn).map(
        ({ value }) => value,
      );
    expect(on('Bitte zahlen Sie bis 15.1.', '2026-12-01')).toEqual(['2027-01-15']);
    expect(on('Bitte zahlen Sie bis 15.1.', '2026-01-02')).toEqual(['2026-01-15']);
    expect(on('Sie sollten bitte bis 20. Juli antworten.', '2026-07-26')).toEqual([]);
  });

  it('leaves out what was over when the letter was written, and doubts it where nobody knows when', () => {
    const text = 'Die Rechnung war bis zum 01.10.2026 zu zahlen.';
    const on = (writtenOn: string) =>
      proposeDeadlines(flowOf(plainPage(text)), { today: '2026-12-01' }, writtenOn);
    expect(on('2026-11-05')).toEqual([]);
    expect(on('2026-09-05')).toMatchObject([{ value: '2026-10-01', confidence: 'sure' }]);
    expect(on('')).toMatchObject([{ value: '2026-10-01', confidence: 'likely' }]);
  });

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
