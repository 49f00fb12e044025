import { z } from 'zod';
import { defineJob } from '#libs/platform';

const originalPayload = z.strictObject({ originalId: z.uuid() });

/** A first look at an original: format, pages, verdict. */
export const probeOriginal = defineJob('intake.probe-original', originalPayload, {
  retryLimit: 5,
  retryDelaySeconds: 2,
  expireSeconds: 300,
  concurrency: 2,
  singleton: true,
});

/** The text of one page. */
export const readPage = defineJob(
  'intake.read-page',
  z.strictObject({ originalId: z.uuid(), pageNo: z.int().positive() }),
  { retryLimit: 3, retryDelaySeconds: 2, expireSeconds: 600, concurrency: 2, singleton: true },
);

/** The searchable PDF of a scan, once all its pages are read. */
export const buildRendition = defineJob('intake.build-rendition', originalPayload, {
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireSeconds: 3600,
  concurrency: 1,
  singleton: true,
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
