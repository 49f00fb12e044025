import { z } from 'zod';

/**
 * The word of the server that an original is committed: durable, hashed, in the log. A sender keeps
 * its copy until it holds this.
 */
export const receiptSchema = z
  .strictObject({
    stapelId: z.uuid(),
    originalId: z.uuid(),
    /** Chosen by the sender; the same reference never makes a second original. */
    clientRef: z.uuid(),
    filename: z.string(),
    size: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    committedAt: z.iso.datetime(),
    /** An earlier original of the same unit with the same bytes. */
    duplicateOf: z.uuid().nullable(),
  })
  .meta({ id: 'Receipt' });

export type Receipt = z.infer<typeof receiptSchema>;

/** Header in which the last answer of a resumable upload carries its receipt, JSON as base64url. */
export const RECEIPT_HEADER = 'Upload-Receipt';
