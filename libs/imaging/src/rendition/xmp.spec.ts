import { describe, expect, it } from '@jest/globals';
import { PageHistory } from './page-history.js';
import { plainLine } from './pdf-syntax.js';
import { xmpPacket } from './xmp.js';

const base = {
  part: 2,
  title: 'Brief',
  language: 'de-DE',
  producer: 'Aktei',
  createdAt: new Date('2026-11-27T08:15:30.123Z'),
  history: [],
} as const;

describe(xmpPacket, () => {
  it('says which part and when', () => {
    const xmp = xmpPacket(base).toString();
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U<');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-27T08:15:30Z<');
  });

  it('escapes what XML would take for its own', () => {
    const xmp = xmpPacket({ ...base, title: '</dc:title>&"\'' }).toString();
    expect(xmp).toContain('&#60;/dc:title&#62;&#38;&#34;&#39;');
  });
});

describe(plainLine, () => {
  it.each([
    ['Brief\u0000an\n den\tRat', 'Brief an den Rat'],
    ['\ufeffBrief\ufffe \ud800', 'Brief'],
    ['Brief 𝔄 – §', 'Brief 𝔄 – §'],
  ])('keeps of %j what may stand in every place', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

describe(PageHistory, () => {
  it('tells engine, turns and gaps with their pages', () => {
    const history = new PageHistory('Aktei');
    const read = { engine: 'tesseract', engineVersion: '5.3.0', model: 'deu' };
    const size = { widthPx: 1, heightPx: 1, words: [] };
    for (const pageNo of [1, 2, 3, 7]) history.shown({ pageNo, ...size, ...read });
    const work = { turned: 90, skew: null, deskewed: false } as const;
    history.shown({ pageNo: 8, ...size, ...read, work });
    history.edited(9, 'left out');
    expect(history.events().slice(1)).toEqual([
      {
        action: 'converted',
        agent: 'tesseract 5.3.0',
        parameters: 'text recognised with model deu: page 1-3, 7-8',
      },
      { action: 'edited', agent: 'Aktei', parameters: 'turned 90 degrees clockwise: page 8' },
      { action: 'edited', agent: 'Aktei', parameters: 'left out: page 9' },
    ]);
  });
});
