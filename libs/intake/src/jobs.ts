import { z } from 'zod';
import { longestMs } from '#libs/children';
import { DECODING_MS, PAGE_READING_MS } from '#libs/imaging/contracts';
import { defineJob } from '#libs/platform';
import { FIELDS_READING_MS } from './domain/letter-fields.js';

/**
 * Seconds after which an attempt that asks children counts as lost: twice what they may take where the machine has
 * no processor for them, once for its own requests and once for those in line before them. Were it less, the next
 * attempt would begin while they still work. A worker that has died is noticed by its heartbeat.
 */
function expiryOf(wallMs: number): number {
  return Math.ceil((2 * longestMs(wallMs)) / 1_000);
}

/** One request to a decoder, and one for what is inside. */
const LOOKING_MS = 2 * DECODING_MS;

const originalPayload = z.strictObject({ originalId: z.uuid() });

/** A first look at an original: format, pages, verdict. */
export const probeOriginal = defineJob('intake.probe-original', originalPayload, {
  retryLimit: 5,
  retryDelaySeconds: 2,
  expireSeconds: expiryOf(LOOKING_MS),
  concurrency: 2,
  singleton: true,
});

/** The text of one page. */
export const readPage = defineJob(
  'intake.read-page',
  z.strictObject({ originalId: z.uuid(), pageNo: z.int().positive() }),
  {
    retryLimit: 3,
    retryDelaySeconds: 2,
    expireSeconds: expiryOf(PAGE_READING_MS),
    concurrency: 2,
    singleton: true,
  },
);

/** The files inside a mail or a PDF. */
export const takeOutAttachments = defineJob('intake.take-out-attachments', originalPayload, {
  retryLimit: 5,
  retryDelaySeconds: 2,
  expireSeconds: expiryOf(LOOKING_MS),
  concurrency: 1,
  singleton: true,
});

/** The pages of one such file. */
export const readAttachment = defineJob(
  'intake.read-attachment',
  z.strictObject({ originalId: z.uuid(), place: z.int().positive() }),
  {
    retryLimit: 3,
    retryDelaySeconds: 5,
    expireSeconds: expiryOf(PAGE_READING_MS),
    concurrency: 1,
    singleton: true,
  },
);

const letterPayload = z.strictObject({ letterId: z.uuid() });

/** What rules propose for a letter: date, sender, references and the like. */
export const readFields = defineJob('intake.read-fields', letterPayload, {
  retryLimit: 2,
  retryDelaySeconds: 5,
  expireSeconds: expiryOf(FIELDS_READING_MS),
  concurrency: 1,
  singleton: true,
});

/** The searchable PDF of a scanned letter, once all its pages are read. */
export const buildRendition = defineJob('intake.build-rendition', letterPayload, {
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireSeconds: 3600,
  concurrency: 1,
  singleton: true,
});

/** Files a letter where it was dropped, in the name of whoever dropped it. */
export const fileDropped = defineJob('intake.file-dropped', letterPayload, {
  retryLimit: 5,
  retryDelaySeconds: 2,
  expireSeconds: 900,
  concurrency: 2,
  singleton: true,
});

/** Gives the Akte of a filed letter the texts of its pages that were read again. */
export const takeOverReadings = defineJob('intake.take-over-readings', letterPayload, {
  retryLimit: 5,
  retryDelaySeconds: 5,
  expireSeconds: 900,
  concurrency: 1,
  singleton: true,
});

/** What a validator says of searchable PDFs that none has looked at. */
export const validateRenditions = defineJob('intake.validate-renditions', z.strictObject({}), {
  retryLimit: 0,
  retryDelaySeconds: 1,
  expireSeconds: 1800,
  concurrency: 1,
});

/** Puts originals back in line whose jobs were lost for whatever reason. */
export const resumeStalled = defineJob('intake.resume-stalled', z.strictObject({}), {
  retryLimit: 0,
  retryDelaySeconds: 1,
  expireSeconds: 300,
  concurrency: 1,
});

/** One key per page, so that a page waits or is read only once. */
export function pageKey(originalId: string, pageNo: number): string {
  return `${originalId}:${pageNo}`;
}

/** One key per letter and what is read of it, so that new readings are no double of old ones. */
export function fieldsKey(letterId: string, inputs: string): string {
  return `${letterId}:${inputs}`;
}
