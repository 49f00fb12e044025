import { describe, expect, it } from '@jest/globals';
import { attachmentText } from './attachment-text.js';

const inXml = (xml: string | Buffer) =>
  attachmentText({ name: 'factur-x.xml', mime: 'text/xml', bytes: Buffer.from(xml) });

describe(attachmentText.name, () => {
  it('gives what stands between the tags of an e-invoice', () => {
    const invoice = `<?xml version="1.0"?><!-- <ID>falsch</ID> -->
      <rsm:Invoice a="b"><ram:ID>RE-2026-17</ram:ID>
      <ram:Name>M&#252;ller &amp; S&#xF6;hne</ram:Name><x><![CDATA[Ger\u00fcst <frei>]]></x></rsm:Invoice>`;
    expect(inXml(invoice)?.split('\n')).toEqual(['RE-2026-17', 'Müller & Söhne', 'Gerüst <frei>']);
  });

  it('reads the encoding that the file declares', () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Geb\u00fchr</a>';
    expect(inXml(Buffer.from(latin, 'latin1'))).toBe('Gebühr');
  });

  it('resolves nothing that the file declares itself', () => {
    expect(inXml('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;&lt;</a>')).toContain('&b;<');
  });

  it('takes time linear to whatever it is given, and keeps so much of it', () => {
    const before = process.cpuUsage().user;
    for (const sign of ['<', '&', '<!--', '>', ' ']) inXml(sign.repeat(1_000_000));
    expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(5);
    expect(inXml(`<a>${'x'.repeat(1_000_000)}</a>`)?.length).toBeLessThan(201_000);
  });

  it('goes by kind or name', () => {
    const bytes = Buffer.from('<a>b</a>');
    expect(attachmentText({ name: 'a.XML', mime: 'application/octet-stream', bytes })).toBe('b');
    expect(attachmentText({ name: 'a', mime: 'text/xml', bytes })).toBe('b');
    expect(attachmentText({ name: 'a.pdf', mime: 'application/pdf', bytes })).toBeNull();
    expect(attachmentText({ name: 'a.xml', mime: 'text/xml', bytes: null })).toBeNull();
  });
});
