import { describe, expect, it } from '@jest/globals';
import { cmsKind, signedContent } from './cms.js';
import { unpackRtf } from './compressed-rtf.js';
import { isMail, splitMailbox } from './mail-shape.js';

describe(isMail.name, () => {
  it.each([
    ['From: a@b.de\nSubject: x\n\nText', true],
    ['\ufeffFrom - Mon\r\nReceived: by x\r\n\tfor y\r\nDate: heute\r\n\r\nText', true],
    ['Content-Type: multipart/mixed; boundary="x"\n\n--x', true],
    ['Von: Amt\nAn: Bürger\nBetreff: Bescheid\n\nText', false],
    ['Aktenzeichen: 12\nDate: heute\nOrt: hier\nZeit: jetzt\nSubject: x', false],
    ['From here on: nothing', false],
    ['', false],
  ])('says of %j: %s', (text, mail) => {
    expect(isMail(Buffer.from(text))).toBe(mail);
  });
});

describe(splitMailbox.name, () => {
  it('parts at envelopes and not at sentences that begin alike', () => {
    const box =
      'From - \nFrom: a\n\nFrom Russia with love\nYear: 1963\n\nFrom b@c Mon\nSubject: y\n\nz';
    expect(splitMailbox(Buffer.from(box)).map(String)).toEqual([
      'From: a\n\nFrom Russia with love\nYear: 1963\n',
      'Subject: y\n\nz',
    ]);
  });

  it('leaves one mail whole', () => {
    expect(splitMailbox(Buffer.from('From: a\n\nx'))).toHaveLength(1);
  });
});

describe(signedContent.name, () => {
  const oid = (last: number): Buffer =>
    Buffer.from([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);
  const der = (tag: number, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 255]), body]);
  };
  const ber = (tag: number, ...parts: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])]);
  const message = (wrap: typeof der, octets: Buffer): Buffer =>
    wrap(
      0x30,
      oid(2),
      wrap(
        0xa0,
        wrap(0x30, Buffer.from([2, 1, 1]), wrap(0x31), wrap(0x30, oid(1), wrap(0xa0, octets))),
      ),
    );
  const piece = (text: string): Buffer =>
    Buffer.concat([Buffer.from([4, text.length]), Buffer.from(text)]);

  it('takes the content out of both codings', () => {
    expect(signedContent(message(der, piece('Hallo')))?.toString()).toBe('Hallo');
    expect(signedContent(message(ber, ber(0x24, piece('Hal'), piece('lo'))))?.toString()).toBe(
      'Hallo',
    );
  });

  it('finds nothing in a detached signature, in damage, or in depth without end', () => {
    expect(signedContent(message(der, piece('Hallo')).subarray(0, 30))).toBeNull();
    expect(signedContent(Buffer.alloc(100_000, Buffer.from([0x30, 0x80])))).toBeNull();
  });

  it('tells signed from sealed', () => {
    expect(cmsKind(message(der, piece('x')))).toBe('signed');
    expect(cmsKind(der(0x30, oid(3)))).toBe('enveloped');
    expect(cmsKind(Buffer.from('0 no message'))).toBeNull();
  });
});

describe(unpackRtf.name, () => {
  it('unpacks the example of the specification ([MS-OXRTFCP] 4.1.1)', () => {
    const packed =
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    expect(unpackRtf(Buffer.from(packed, 'hex'))?.toString()).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    );
  });

  it('takes no more than the packed bytes can hold, whatever they claim', () => {
    const lie = Buffer.alloc(100);
    lie.writeUInt32LE(0xffffffff, 4);
    lie.writeUInt32LE(0x75465a4c, 8);
    expect(unpackRtf(lie)?.length).toBeLessThanOrEqual(2000);
  });
});
