import { describe, expect, it } from '@jest/globals';
import {
  faultsOf,
  firstFault,
  toRequest,
  NEW_VORGANG,
  NOTHING,
  type FilingForm,
  type FilingTarget,
} from './filing.js';

const today = '2026-11-25';
const target: FilingTarget = { kind: 'akte', akteId: 'a', aktenzeichen: '1-2026/1', betreff: 'x' };
const form = (more: Partial<FilingForm> = {}): FilingForm => ({
  ...NOTHING,
  target,
  betreff: ' Antrag ',
  ...more,
});

describe('toRequest', () => {
  it('leaves out what was not entered', () => {
    expect(toRequest(form(), target, today)).toEqual({ akteId: 'a', betreff: 'Antrag' });
  });

  it('sends who has written under which sign, to whom and until when', () => {
    const filled = form({
      sender: ' Finanzamt ',
      addressee: 'Kämmerei',
      foreignReference: 'KS-1',
      deadline: '27.11.2026',
    });
    expect(toRequest(filled, target, today)).toEqual({
      akteId: 'a',
      betreff: 'Antrag',
      sender: 'Finanzamt',
      addressee: 'Kämmerei',
      foreignReference: 'KS-1',
      deadline: '2026-11-27',
    });
  });

  it('sends date, kind and a new Vorgang', () => {
    const filled = form({
      date: '3.4.',
      kind: 'Antrag',
      vorgang: NEW_VORGANG,
      newVorgang: 'Prüfung',
    });
    expect(toRequest(filled, target, today)).toEqual({
      akteId: 'a',
      betreff: 'Antrag',
      kind: 'Antrag',
      dokumentDate: '2026-04-03',
      newVorgang: { betreff: 'Prüfung' },
    });
  });
});

describe('files inside a letter', () => {
  it('are sent by their place where they become Dokumente of their own, and else not at all', () => {
    const own = { 2: ' Lageplan ' };
    expect(toRequest(form({ own }), target, today).ownDokumente).toEqual([
      { place: 2, betreff: 'Lageplan' },
    ]);
    expect(toRequest(form(), target, today)).not.toHaveProperty('ownDokumente');
  });

  it('want a Betreff', () => {
    expect(firstFault(faultsOf(form({ own: { 1: ' ' } }), today))).toBe('own');
  });
});

describe('faultsOf', () => {
  it('wants an Akte and a Betreff', () => {
    expect(Object.keys(faultsOf(form({ target: null, betreff: ' ' }), today))).toEqual([
      'target',
      'betreff',
    ]);
  });

  it('leads to the first field at fault as it stands in the panel', () => {
    expect(firstFault(faultsOf(form({ date: 'x', deadline: 'x' }), today))).toBe('date');
    expect(firstFault(faultsOf(form({ deadline: 'x' }), today))).toBe('deadline');
    expect(firstFault(faultsOf(form(), today))).toBeNull();
  });

  it('refuses what is no date and lets an empty one pass', () => {
    expect(faultsOf(form({ date: '32.1.' }), today).date).toBeDefined();
    expect(faultsOf(form(), today)).toEqual({});
  });
});
