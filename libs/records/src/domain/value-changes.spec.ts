import { describe, expect, it } from '@jest/globals';
import { changesOf } from './value-changes.js';

const present = {
  betreff: 'Brief',
  kind: null,
  dokumentDate: '2026-11-05',
  sender: 'Amt A',
  addressee: null,
  foreignReference: null,
  deadline: null,
};

describe(changesOf.name, () => {
  it('are the values that become others, with both of them, in the order of the fields', () => {
    expect(changesOf(present, { deadline: '2026-12-01', betreff: 'Antrag' })).toEqual([
      { field: 'betreff', from: 'Brief', to: 'Antrag' },
      { field: 'deadline', from: null, to: '2026-12-01' },
    ]);
  });

  it('are one where a value is emptied', () => {
    expect(changesOf(present, { sender: null })).toEqual([
      { field: 'sender', from: 'Amt A', to: null },
    ]);
  });

  it('are none where somebody says what stands there, or nothing', () => {
    expect(changesOf(present, { sender: 'Amt A', kind: null })).toEqual([]);
    expect(changesOf(present, { sender: undefined })).toEqual([]);
  });
});
