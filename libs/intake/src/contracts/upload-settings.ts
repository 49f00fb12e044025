import { defineConfigArea } from '#libs/platform/contracts';
import { z } from 'zod';

const schema = z.object({
  AKTEI_MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(1024 ** 3),
});

/** What may come in. */
export class UploadSettings {
  /** Bytes of one original. */
  readonly maxBytes: number;

  constructor(values: z.output<typeof schema>) {
    this.maxBytes = values.AKTEI_MAX_UPLOAD_BYTES;
  }
}

export const uploadArea = defineConfigArea({ name: 'upload', schema, settings: UploadSettings });
