import { z } from 'zod';

/**
 * A word on a page: its text, its box in pixels of the upright page, confidence 0–100, line number;
 * `o` is what the engine had read where a rule has repaired the word.
 */
export const wordSchema = z.strictObject({
  t: z.string(),
  x: z.int(),
  y: z.int(),
  w: z.int(),
  h: z.int(),
  c: z.number(),
  l: z.int(),
  o: z.string().optional(),
});

/** The text of one page as it was read, with what read it. */
export const pageTextSchema = z
  .strictObject({
    pageNo: z.int().positive(),
    /** Pixels of the upright page; 0 where the format has no pages (mail, office). */
    widthPx: z.int().nonnegative(),
    heightPx: z.int().nonnegative(),
    source: z.enum(['born-digital', 'hidden-layer', 'ocr', 'extracted', 'none']),
    text: z.string(),
    words: z.array(wordSchema),
    engine: z.string(),
    model: z.string(),
    engineVersion: z.string(),
    meanConfidence: z.number().nullable(),
    blank: z.boolean(),
    /** What was done to the page on its way to the text. */
    work: z
      .strictObject({
        turned: z.literal([0, 90, 180, 270]),
        skew: z.number().nullable(),
        deskewed: z.boolean(),
        paleDropped: z.boolean().optional(),
      })
      .optional(),
    /** What was measured of the picture. */
    quality: z
      .strictObject({
        dpi: z.number().nullable(),
        contrast: z.number(),
        cutOff: z.array(z.enum(['top', 'right', 'bottom', 'left'])),
      })
      .nullable()
      .optional(),
    /** Machine-readable codes that stand on the page. */
    codes: z
      .array(
        z.strictObject({
          format: z.string(),
          text: z.string(),
          x: z.int(),
          y: z.int(),
          w: z.int(),
          h: z.int(),
        }),
      )
      .optional(),
    /** Hash of the preview image (JPEG) made when the page was read. */
    previewSha256: z.string().nullable(),
  })
  .meta({ id: 'PageText' });

export type Word = z.infer<typeof wordSchema>;
export type PageText = z.infer<typeof pageTextSchema>;
