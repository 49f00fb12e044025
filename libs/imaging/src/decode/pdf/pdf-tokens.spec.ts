import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { findPdfTokens } from './pdf-tokens.js';

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`7 0 obj <<${dictionary}/Length ${data.length}>> stream\n`),
    data,
    Buffer.from('\nendstream endobj\n'),
  ]);
const find = (...parts: (string | Buffer)[]) =>
  findPdfTokens(Buffer.concat(parts.map((part) => Buffer.from(part))));

describe(findPdfTokens.name, () => {
  it('sees names that are spelled out or hidden in an object stream', () => {
    expect(find('1 0 obj <</S/J#61vaScript/JS(x)>>').javascript).toBe(true);
    const packed = deflateSync(Buffer.from('<</S /Launch/F(calc.exe)>>'));
    expect(find(stream('/Type/ObjStm/Filter/FlateDecode', packed)).launch).toBe(true);
  });

  it('does not look into the data of other streams', () => {
    expect(find(stream('', Buffer.from('/JavaScript /Launch'))).javascript).toBe(false);
  });

  it('tells a signature from a grant of usage rights', () => {
    const value = '/ByteRange [0 10 20 30]/Contents<00>';
    expect(find(`5 0 obj <<${value}>> endobj`).signature).toBe(true);
    expect(find(`5 0 obj <<${value}>> endobj <</UR3 5 0 R>>`).signature).toBe(false);
    const rights = '/Reference[<</TransformMethod/UR3>>]';
    expect(find(`5 0 obj <<${value}${rights}>> endobj`).signature).toBe(false);
  });

  it.each([
    ['a length that is wrong', '7 0 obj <</Length 3>> stream\nlonger than told\nendstream'],
    ['no end', '7 0 obj <</Length 300>> stream\ncut off'],
    ['data that is not as coded', stream('/Filter/FlateDecode', Buffer.from('plain text'))],
    ['a reference to nowhere', 'xref\n0 1\n0000000900 00000 n \ntrailer <<>> startxref'],
    ['an open trailer', 'trailer <</Size 7/Something[>> startxref'],
  ])('calls a stream or table torn that has %s', (_, part) => {
    expect(find('%PDF-1.4\n', part).torn).toBe(true);
  });

  it('finds nothing in a sound file', () => {
    const packed = deflateSync(Buffer.from('BT ET'));
    expect(find('%PDF-1.4\n', stream('/Filter/FlateDecode', packed))).toMatchObject({
      torn: false,
      signature: false,
      javascript: false,
    });
  });

  it('looks through many streams without an end in time linear to them', () => {
    const started = process.cpuUsage();
    expect(find('%PDF-1.4\n', '<<>>stream\n'.repeat(300_000)).torn).toBe(true);
    expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
  });

  it('tells the size that a picture claims', () => {
    const dictionary = '/Subtype/Image/Width 90000/Height 90000';
    expect(find(stream(dictionary, Buffer.from('x'))).largestImage).toBe(8.1e9);
  });
});
