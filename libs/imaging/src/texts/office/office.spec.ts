import { describe, expect, it } from '@jest/globals';
import { TextSink } from '../text-sink.js';
import { isDateFormat, showNumber } from './number-format.js';
import { rtfToText } from './rtf.js';

const shown = (rtf: string): string => {
  const sink = new TextSink();
  rtfToText(Buffer.from(rtf, 'latin1'), sink);
  return sink.toString();
};

describe(rtfToText.name, () => {
  it.each([
    ["{\\rtf1\\ansi Stra\\'dfe\\par Br\\u252?cke}", 'Straße\nBrücke'],
    ['{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator X}{\\info{\\title T}}Text}', 'Text'],
    ["{\\rtf1\\ansicpg932 \\'93\\'fa}", '日'],
    ['{\\rtf1\\trowd a\\cell b\\cell\\row c}', 'a\tb\n\nc'.replace('\n\n', '\n')],
    ['{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt hier}}}', 'hier'],
    ['{\\rtf1 a{\\pict\\bin5 }}}}}b}c', 'ac'],
    ['{\\rtf1 \\uc2\\u8364??\\uc0\\u8364 x', '€€x'],
  ])('reads %j', (rtf, text) => {
    expect(shown(rtf)).toBe(text);
  });

  it('does not mind depth', () => {
    expect(shown(`{\\rtf1 ${'{\\b '.repeat(200_000)}tief`)).toBe('tief');
  });
});

describe(isDateFormat.name, () => {
  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [165, '[$-407]d. mmmm yyyy', true],
    [166, '#,##0.00 "days"', false],
    [167, 'General', false],
  ])('says of %d %s: %s', (id, code, date) => {
    expect(isDateFormat(id, code)).toBe(date);
  });
});

describe(showNumber.name, () => {
  it('shows what a German reader would search for', () => {
    expect(showNumber(46353, true)).toBe('27.11.2026');
    expect(showNumber(44891, true, true)).toBe('27.11.2026');
    expect(showNumber(1.5, false)).toBe('1,5');
    expect(showNumber(1234.5600000000001, false)).toBe('1234,56');
    expect(showNumber(Number.NaN, false)).toBe('');
    expect(showNumber(1e300, true)).toBe('1e+300');
  });
});
