import { describe, expect, it } from '@jest/globals';
import { htmlBytesToText, htmlToText, xmlToText } from './markup.js';
import { TextSink } from './text-sink.js';

const shown = (html: string): string => {
  const sink = new TextSink();
  htmlToText(html, sink);
  return sink.toString();
};

describe(htmlToText.name, () => {
  it('keeps lines and cells apart and leaves programs out', () => {
    const html =
      '<html><head><title>Bescheid</title><style>p{color:red}</style></head><body><p>Gr&ouml;&szlig;e' +
      '<br>2&nbsp;m</p><script>alert("<p>x</p>")</script><table><tr><td>a<td>b</tr></table></body>';
    expect(shown(html)).toBe('Bescheid\n\nGröße\n2 m\n\n\ta\tb');
  });

  it('reads on through tags that were never closed, however deep', () => {
    expect(shown(`${'<div><b>'.repeat(200_000)}Ende${'</i></p>'.repeat(200_000)}`)).toBe('Ende');
  });

  it('takes the encoding that the document names', () => {
    const sink = new TextSink();
    htmlBytesToText(Buffer.from('<meta charset=windows-1251><p>\xcf\xf0\xe8</p>', 'latin1'), sink);
    expect(sink.toString()).toBe('При');
  });
});

describe(xmlToText.name, () => {
  it('expands no entity that the document declares itself', () => {
    const laughs = Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const sink = new TextSink();
    xmlToText(
      Buffer.from(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]><x>a &amp; &l20;</x>`),
      sink,
    );
    expect(sink.toString().length).toBeLessThan(100);
  });
});

describe(TextSink.name, () => {
  it('cuts at its limit and says so', () => {
    const sink = new TextSink(10);
    sink.add('abcdefgh');
    sink.add('ijklmnop');
    expect(sink.full).toBe(true);
    expect(sink.toString()).toBe('abcdefghij\n\n[Text gekürzt: Es wurde nur der Anfang gelesen.]');
  });

  it('drops what no database takes', () => {
    const sink = new TextSink();
    sink.add('a\0b\ud800c\x07d\r\n\r\n\r\ne');
    expect(sink.toString()).toBe('abcd\n\ne');
  });
});
