import { defineConfigArea } from '#libs/platform/contracts';
import { z } from 'zod';

const schema = z.object({
  AKTEI_MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(1024 ** 3),
  AKTEI_UPLOADS_PER_SENDER: z.coerce.number().int().positive().default(50),
  AKTEI_UPLOAD_BYTES_PER_SENDER: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * 1024 ** 3),
});

/** What may come in. */
export class UploadSettings {
  /** Bytes of one original. */
  readonly maxBytes: number;
  /** What one person or station may have begun and not finished: their number and announced bytes. */
  readonly perSender: { readonly uploads: number; readonly bytes: number };

  constructor(values: z.output<typeof schema>) {
    this.maxBytes = values.AKTEI_MAX_UPLOAD_BYTES;
    const { AKTEI_UPLOADS_PER_SENDER: uploads, AKTEI_UPLOAD_BYTES_PER_SENDER: bytes } = values;
    this.perSender = { uploads, bytes };
  }
}

export const uploadArea = defineConfigArea({ name: 'upload', schema, settings: UploadSettings });
