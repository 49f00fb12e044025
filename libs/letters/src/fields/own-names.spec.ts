import { describe, expect, it } from '@jest/globals';
import { behindOwn, isOwn } from './own-names.js';

const names = ['Stadt Musterstadt', 'Stadtverwaltung Musterstadt', 'Amt X'];

describe(isOwn, () => {
  it.each([
    'Stadt Musterstadt',
    'STADT MUSTERSTADT',
    'Stadt Musterstadt, Bauamt',
    'Stadt Muslerstadt',
    'Stadt Musterstaclt',
    'StadtMusterstadt',
    'Stadt Muster stadt',
    '- Stadt Musterstadt -',
  ])('knows the house as scans have it: %s', (text) => expect(isOwn(text, names)).toBe(true));

  it.each([
    'Stadtwerke Musterstadt GmbH',
    'Stadt Musterstädten',
    'Stadt Neustadt',
    'Sportverein Stadt Musterstadt',
    'Stadt Musterstadter Wohnbau GmbH',
    'Amt Y',
    '',
  ])('takes nobody else for it: %s', (text) => expect(isOwn(text, names)).toBe(false));
});

describe(behindOwn, () => {
  it('gives the office behind the name of the house', () => {
    expect(behindOwn('Stadt Musterstadt, Bauamt', names)).toBe('Bauamt');
    expect(behindOwn('Stadt Musterstadt', names)).toBe('');
    expect(behindOwn('Bauamt', names)).toBe('Bauamt');
  });
});
