import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { tornStreams } from './torn-streams.js';

const flate = '/Filter/FlateDecode';
const jpeg = '/Subtype/Image/Filter/DCTDecode';

const object = (number: number, dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj <<${dictionary}/Length ${data.length}>> stream\n`),
    data,
    Buffer.from('\nendstream endobj\n'),
  ]);

/** The torn ones among streams. */
const torn = async (...parts: (Buffer | string)[]) =>
  Object.fromEntries(
    await tornStreams({ bytes: Buffer.concat(parts.map((part) => Buffer.from(part))) }),
  );

/** A copy with other bytes from a place on. */
function changed(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(by, at);
  return copy;
}

const text = Buffer.from(Array.from({ length: 900 }, (_, at) => `(Zeile ${at * 7919}) Tj`).join());
const packed = deflateSync(text);
const middle = packed.length >> 1;

describe(tornStreams.name, () => {
  it.each([
    ['breaks off', packed.subarray(0, middle)],
    ['is not what was packed, in its middle', changed(packed, middle, [0, 0, 0, 0, 0, 0, 0, 0])],
    ['has another sum', changed(packed, packed.length - 2, [0x5a, 0xa5])],
    ['has lost its beginning', packed.subarray(40)],
  ])('finds a stream that %s', async (_, data) => {
    expect(await torn(object(7, flate, data), object(8, flate, packed))).toEqual({ 7: 'content' });
  });

  it.each([
    ['is whole', packed],
    ['is whole, with blanks behind', Buffer.concat([packed, Buffer.from('\r\n \n')])],
    ['lacks its sum alone', packed.subarray(0, -4)],
    ['is empty', Buffer.alloc(0)],
  ])('finds no fault with a stream that %s', async (_, data) => {
    expect(await torn(object(7, flate, data))).toEqual({});
  });

  it('finds no fault with a stream whose keyword a line end of one sign follows', async () => {
    const [head, tail] = [`7 0 obj <<${flate}/Length ${packed.length}>>\rstream\r`, '\rendstream'];
    expect(await torn(head, packed, tail)).toEqual({});
  });

  it('finds one that the file ends in, and one too large for one piece', async () => {
    const large = deflateSync(randomBytes(12 * 1024 * 1024), { level: 0 });
    const pieces = [object(7, flate, large), object(8, flate, large.subarray(0, -9_000_000))];
    const last = object(9, '', text).subarray(0, 2_000);
    expect(await torn(...pieces, last)).toEqual({ 8: 'content', 9: 'content' });
  });

  it('tells pictures that break off, whatever they are packed with', async () => {
    const pixels = { width: 200, height: 200, channels: 3 as const };
    const noise = sharp(randomBytes(120_000), { raw: pixels });
    const [plain, steps] = [
      await noise.clone().jpeg().toBuffer(),
      await noise.jpeg({ progressive: true }).toBuffer(),
    ];
    const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
    const whole = [object(1, jpeg, plain), object(2, jpeg, steps)];
    const parts = [object(3, jpeg, cut(plain)), object(4, jpeg, cut(steps))];
    const flates = object(5, `/Subtype/Image${flate}`, packed.subarray(0, middle));
    expect(await torn(...whole, ...parts, flates)).toEqual({
      3: 'picture',
      4: 'picture',
      5: 'picture',
    });
  });

  it('takes the last of several streams of one object, which is the one that holds', async () => {
    const bad = packed.subarray(0, middle);
    expect(await torn(object(7, flate, bad), object(7, flate, packed))).toEqual({});
    expect(await torn(object(7, flate, packed), object(7, flate, bad))).toEqual({ 7: 'content' });
  });

  it('says nothing of an encrypted file', async () => {
    const trailer = 'trailer <</Encrypt 3 0 R>>';
    expect(await torn(object(7, flate, Buffer.from('secret')), trailer)).toEqual({});
  });

  it('unpacks no more than a gigabyte, pictures last', async () => {
    const bomb = deflateSync(Buffer.alloc(7_000_000));
    const bad = packed.subarray(0, middle);
    const bombs = Array.from({ length: 200 }, (_, at) =>
      object(100 + at, `/Subtype/Image${flate}`, bomb),
    );
    const picture = object(900, `/Subtype/Image${flate}`, bad);
    const started = process.cpuUsage();
    expect(await torn(...bombs, picture, object(901, flate, bad))).toEqual({ 901: 'content' });
    expect(process.cpuUsage(started).user).toBeLessThan(20_000_000);
  });
});
