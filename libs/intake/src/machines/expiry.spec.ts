import { describe, expect, it } from '@jest/globals';
import { longestMs } from '#libs/children';
import { DECODING_MS, PAGE_READING_MS } from '#libs/imaging/contracts';
import { FIELDS_READING_MS } from '../domain/letter-fields.js';
import {
  probeOriginal,
  readAttachment,
  readFields,
  readPage,
  takeOutAttachments,
} from '../jobs.js';

describe('jobs that ask children', () => {
  it.each([
    [probeOriginal, 2 * DECODING_MS],
    [takeOutAttachments, 2 * DECODING_MS],
    [readPage, PAGE_READING_MS],
    [readAttachment, PAGE_READING_MS],
    [readFields, FIELDS_READING_MS],
  ])('$name expires when no child is at work for it any more', ({ policy }, wallMs) => {
    expect(policy.expireSeconds * 1_000).toBeGreaterThan(longestMs(wallMs));
  });
});
