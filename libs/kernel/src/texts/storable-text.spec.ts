import { describe, expect, it } from '@jest/globals';
import { cutText, flawOfText } from './storable-text.js';

describe(flawOfText.name, () => {
  it.each([
    ['Straße 😀 Müller', null],
    ['', null],
    ['a\0b', 'null-character'],
    ['\ud83d', 'half-character'],
    ['\ude00 davor', 'half-character'],
    ['\ude00\ud83d', 'half-character'],
    ['verdreht \ud83d und Schluss', 'half-character'],
  ])('of %j is %s', (text, flaw) => expect(flawOfText(text)).toBe(flaw));
});

describe(cutText.name, () => {
  it('cuts wherever it is asked to and never through a character', () => {
    const text = 'ab😀c𝔘d';
    const cuts = Array.from({ length: text.length + 2 }, (_, most) => cutText(text, most));
    expect(cuts).toEqual(['', 'a', 'ab', 'ab', 'ab😀', 'ab😀c', 'ab😀c', 'ab😀c𝔘', text, text]);
    expect(cuts.filter((cut) => flawOfText(cut) !== null)).toEqual([]);
  });

  it('leaves no half behind that was there before', () => {
    expect(cutText('ab\ud83d', 9)).toBe('ab');
  });
});
