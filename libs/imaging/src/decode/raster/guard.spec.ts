import { describe, expect, it } from '@jest/globals';
import { guard } from './guard.js';

describe(guard.name, () => {
  it.each([
    ['Input image exceeds pixel limit', 'IMAGE.TOO_LARGE'],
    ['Maximum supported image dimension is 65500 pixels', 'IMAGE.TOO_LARGE'],
    ['ZSTD compression support is not configured', 'IMAGE.NO_DECODER'],
    ['JPEG 2000 strip decoding is not implemented', 'IMAGE.NO_DECODER'],
    ['Sorry, can not handle images with 5-bit samples', 'IMAGE.NO_DECODER'],
    ['Input file contains unsupported image format', 'ORIGINAL.DAMAGED'],
    ['Unsupported bits per sample', 'IMAGE.NO_DECODER'],
    ['premature end of JPEG image', 'ORIGINAL.DAMAGED'],
  ])('calls %j %s', async (reason, code) => {
    await expect(guard(Promise.reject(new Error(reason)))).rejects.toMatchObject({ code });
  });
});
