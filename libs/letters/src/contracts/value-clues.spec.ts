import { describe, expect, it } from '@jest/globals';
import { cluesOfValues } from './value-clues.js';

describe(cluesOfValues.name, () => {
  it('are the name in order, the sign without what parts it, and stems of the Betreff', () =>
    expect(
      cluesOfValues({ sender: 'Krause, Ingrid', foreignReference: 'SP-4711/26', betreff: 'Zaun' }),
    ).toEqual([
      { kind: 'sender', value: 'ingrid krause' },
      { kind: 'reference', value: 'sp471126' },
      { kind: 'subject-word', value: 'zaun' },
    ]));

  it('knows whoever writes of many matters from a person', () =>
    expect(cluesOfValues({ sender: 'Finanzamt Nord' })[0]?.kind).toBe('office'));

  it('makes nothing of what is not known', () =>
    expect(cluesOfValues({ sender: null, foreignReference: '–' })).toEqual([]));
});
