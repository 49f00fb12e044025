import { z } from 'zod';

/** A word on a page: its text, its box in pixels of the page, confidence 0–100, line number. */
export const wordSchema = z.strictObject({
  t: z.string(),
  x: z.int(),
  y: z.int(),
  w: z.int(),
  h: z.int(),
  c: z.number(),
  l: z.int(),
});

/** The text of one page as it was read, with what read it. */
export const pageTextSchema = z
  .strictObject({
    pageNo: z.int().positive(),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
    source: z.enum(['born-digital', 'ocr', 'none']),
    text: z.string(),
    words: z.array(wordSchema),
    engine: z.string(),
    model: z.string(),
    engineVersion: z.string(),
    meanConfidence: z.number().nullable(),
    blank: z.boolean(),
    /** Hash of the preview image (WebP) made when the page was read. */
    previewSha256: z.string().nullable(),
  })
  .meta({ id: 'PageText' });

export type Word = z.infer<typeof wordSchema>;
export type PageText = z.infer<typeof pageTextSchema>;
