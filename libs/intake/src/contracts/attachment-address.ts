import { z } from 'zod';
import { pageNumber } from '#libs/platform/contracts';

/** Path of a file inside a letter: the letter, and its place in the original. */
export const attachmentParams = z.strictObject({
  id: z.uuid().describe('Kennung des Eingangs'),
  place: pageNumber.describe('Stelle der Anlage im Original, ab 1'),
});
export type AttachmentParams = z.infer<typeof attachmentParams>;

/** Path of a page of such a file. */
export const attachmentPageParams = z.strictObject({
  ...attachmentParams.shape,
  pageNo: pageNumber.describe('Seite, ab 1'),
});
export type AttachmentPageParams = z.infer<typeof attachmentPageParams>;
