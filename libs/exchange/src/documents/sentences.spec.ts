import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './sentences.js';

const values = {
  betreff: 'Sondernutzung',
  kind: 'Brief',
  dokumentDate: '2026-11-05',
  sender: 'Sparkasse',
  addressee: null,
  foreignReference: 'SP-4711',
  deadline: '2026-12-01',
};
/** A letter of which nobody has said more than its Betreff. */
const nothing = {
  ...values,
  kind: null,
  dokumentDate: null,
  sender: null,
  foreignReference: null,
  deadline: null,
};

describe(sentenceOf.name, () => {
  it('says what was filed, from whom, of which day and where', () => {
    expect(sentenceOf('dokument.filed', { vorgangNumber: 2, values })).toBe(
      'Brief „Sondernutzung“ von Sparkasse vom 05.11.2026 (Zeichen SP-4711) abgelegt in Vorgang 2, Frist 01.12.2026',
    );
  });

  it('says no more than is known', () => {
    expect(sentenceOf('dokument.filed', { vorgangNumber: null, values: nothing })).toBe(
      'Dokument „Sondernutzung“ abgelegt',
    );
  });

  it('says of an attachment with what it came', () => {
    const attachedTo = { id: 'x', betreff: 'Antrag' };
    expect(sentenceOf('dokument.filed', { vorgangNumber: 2, values: nothing, attachedTo })).toBe(
      'Dokument „Sondernutzung“ abgelegt in Vorgang 2, Anlage zu „Antrag“',
    );
  });

  it('says of a correction what it was and what it is', () => {
    const changes = [
      { field: 'sender', from: 'Amt A', to: 'Amt B' },
      { field: 'deadline', from: null, to: '2026-12-01' },
      { field: 'kind', from: 'Brief', to: null },
    ];
    expect(sentenceOf('dokument.corrected', { changes })).toBe(
      'Angaben zum Dokument berichtigt: Absender „Amt A“ → „Amt B“; Frist leer → „01.12.2026“; Art „Brief“ → leer',
    );
  });

  it('says of a move inside an Akte from where to where', () => {
    const move = { direction: 'within', fromVorgang: 1, toVorgang: null, betreff: 'Antrag' };
    expect(sentenceOf('dokument.moved', move)).toBe(
      '„Antrag“ verschoben: Vorgang 1 → ohne Vorgang',
    );
  });

  it('says of a move between Akten which one, and into which Vorgang', () => {
    const move = { direction: 'in', fromVorgang: null, toVorgang: 3, betreff: 'Antrag' };
    expect(sentenceOf('dokument.moved', { ...move, otherAktenzeichen: '32-2026/0001' })).toBe(
      '„Antrag“ aus der Akte 32-2026/0001 hierher verschoben in Vorgang 3',
    );
    expect(sentenceOf('dokument.moved', { ...move, direction: 'out', toVorgang: null })).toBe(
      '„Antrag“ in eine andere Akte verschoben',
    );
  });

  it.each([
    ['posteingang.filing-undone', { betreff: 'Antrag' }, 'Ablage von „Antrag“ zurückgenommen'],
    ['posteingang.returned', { betreff: 'Antrag' }, '„Antrag“ in den Eingang zurückgegeben'],
    ['akte.renamed', { from: 'Alt', to: 'Neu' }, 'Betreff der Akte geändert: „Alt“ → „Neu“'],
    ['vorgang.renamed', { from: 'Alt', to: 'Neu' }, 'Betreff des Vorgangs geändert: „Alt“ → „Neu“'],
  ])('says of %s what it was done to', (action, body, sentence) => {
    expect(sentenceOf(action, body)).toBe(sentence);
  });

  it('leaves the sentence to the action where the details were erased, or none are needed', () => {
    expect(sentenceOf('dokument.filed', { vorgangNumber: 2 })).toBeNull();
    expect(sentenceOf('akte.renamed', { version: 2 })).toBeNull();
    expect(sentenceOf('akte.closed', { vorgaengeClosed: 1 })).toBeNull();
  });

  it('is none for an action called like what every object has', () => {
    expect(sentenceOf('toString', {})).toBeNull();
  });
});
