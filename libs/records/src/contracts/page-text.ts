import { z } from 'zod';
import { pageReading, readWord, type PageReading } from '#libs/imaging/contracts';

export const wordSchema = readWord;

const { work, quality, codes } = pageReading.shape;

/** The text of one page as it was read, with what read it. */
export const pageTextSchema = z
  .strictObject({
    ...pageReading.shape,
    /** Texts of the first months have none of these three. */
    work: work.optional(),
    quality: quality.optional(),
    codes: codes.optional(),
    /** Hash of the preview image (JPEG) made when the page was read. */
    previewSha256: z.string().nullable(),
  })
  .meta({ id: 'PageText' });

type Later = 'work' | 'quality' | 'codes';

export type Word = PageReading['words'][number];
export type PageText = Omit<PageReading, Later> &
  Partial<Pick<PageReading, Later>> & { readonly previewSha256: string | null };
