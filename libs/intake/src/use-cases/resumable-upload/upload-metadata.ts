import { z } from 'zod';
import { RequestInvalid } from '#libs/platform';
import type { IncomingOriginal } from '../../steps/receive-original.js';

/** What a sender has said about an upload, as tus carries it. */
export type UploadMetadata = Readonly<Record<string, string | null>> | undefined;

/** What a sender has to say about an upload before its first byte. */
const metadataSchema = z.object({
  stapelId: z.uuid(),
  clientRef: z.uuid(),
  filename: z.string().nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
  sealed: z.enum(['true', 'false']).nullish(),
});

/** @throws RequestInvalid with every missing or malformed piece */
export function readMetadata(metadata: UploadMetadata): IncomingOriginal {
  const parsed = metadataSchema.safeParse(metadata ?? {});
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new RequestInvalid(
      issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    );
  }
  const { stapelId, clientRef, filename, sha256, sealed } = parsed.data;
  const expected = sha256 ? { expectedSha256: sha256 } : {};
  const said = { ...expected, sealed: sealed === 'true' };
  return { stapelId, clientRef, filename: filename ?? '', ...said };
}
