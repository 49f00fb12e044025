import { describe, expect, it } from '@jest/globals';
import { hasPagesElsewhere } from './no-picture.js';

describe(hasPagesElsewhere.name, () => {
  it.each([
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    ['application/vnd.oasis.opendocument.spreadsheet', true],
    ['application/msword', true],
    ['application/rtf', true],
    ['message/rfc822', false],
    ['text/plain', false],
    [null, false],
  ])('of %s is %s', (mime, has) => {
    expect(hasPagesElsewhere(mime)).toBe(has);
  });
});
