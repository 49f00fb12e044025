import { describe, expect, it } from '@jest/globals';
import { isXml, xmlText } from './xml-text.js';

describe(xmlText.name, () => {
  it('gives what stands between the tags of an e-invoice', () => {
    const invoice = `<?xml version="1.0"?><!-- <ID>falsch</ID> -->
      <rsm:Invoice a="b"><ram:ID>RE-2026-17</ram:ID>
      <ram:Name>M&#252;ller &amp; S&#xF6;hne</ram:Name><x><![CDATA[Ger\u00fcst <frei>]]></x></rsm:Invoice>`;
    expect(xmlText(invoice).split('\n')).toEqual(['RE-2026-17', 'Müller & Söhne', 'Gerüst']);
  });

  it('resolves nothing', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;&lt;</a>';
    expect(xmlText(bomb)).toContain('&b;<');
  });

  it('takes time linear to whatever it is given', () => {
    const before = process.cpuUsage().user;
    for (const sign of ['<', '&', '<!--', '>', ' ']) xmlText(sign.repeat(1_000_000));
    expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(5);
  });
});

describe(isXml.name, () => {
  it('goes by kind or name', () => {
    expect(isXml({ name: 'factur-x.xml', mime: 'application/octet-stream' })).toBe(true);
    expect(isXml({ name: 'a', mime: 'text/xml' })).toBe(true);
    expect(isXml({ name: 'a.pdf', mime: 'application/pdf' })).toBe(false);
  });
});
