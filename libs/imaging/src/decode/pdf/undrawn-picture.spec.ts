import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { besidePicture, mostWhereBlank } from './undrawn-picture.js';

describe(mostWhereBlank.name, () => {
  it('has room for a white page of a fax, coded row by row', () => {
    const [bitsOfRow, endOfLine, rows] = [20, 12, 3_508];
    const most = mostWhereBlank('CCITTFaxDecode', { widthPx: 2_480, heightPx: rows });
    expect(most).toBeGreaterThan((rows * (bitsOfRow + endOfLine)) / 8);
    expect(most).toBeLessThan(30_000);
  });

  it('says nothing of a filter it does not know', () =>
    expect(mostWhereBlank('', { widthPx: 10, heightPx: 10 })).toBeNull());
});

describe(besidePicture.name, () => {
  it('counts a colour profile and a comment, and nothing of the picture', async () => {
    const blank = sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } });
    const plain = await blank.clone().jpeg().toBuffer();
    const comment = Buffer.from([0xff, 0xfe, 0, 5, 1, 2, 3]);
    const profiled = await blank.clone().withIccProfile('srgb').jpeg().toBuffer();
    const commented = Buffer.concat([profiled.subarray(0, 2), comment, profiled.subarray(2)]);
    expect(besidePicture(commented) - besidePicture(plain)).toBe(commented.length - plain.length);
    expect(besidePicture(commented)).toBeGreaterThan(400);
    expect(besidePicture(Buffer.from([0xff, 0xd8, 0xff]))).toBe(0);
  });
});
