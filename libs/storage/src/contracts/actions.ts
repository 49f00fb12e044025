import { defineAction } from '#libs/platform/contracts';
import { z } from 'zod';
import { damageSchema, finderSchema } from './damage.js';

const blob = 'blob';
const sha256 = z.string();

export const blobDamaged = defineAction('blob.damaged', {
  object: blob,
  text: 'Gespeicherte Bytes fehlen oder sind beschädigt',
  details: z.strictObject({ sha256, damage: damageSchema, foundBy: finderSchema }),
});
export const blobHealed = defineAction('blob.healed', {
  object: blob,
  text: 'Beschädigte Bytes durch die richtigen ersetzt',
  details: z.strictObject({ sha256, setAside: z.string().nullable() }),
});
export const blobPurged = defineAction('blob.purged', {
  object: blob,
  text: 'Beiseitegelegte Bytes endgültig gelöscht',
  details: z.strictObject({ sha256, size: z.int() }),
});

export const storeAdopted = defineAction('store.adopted', {
  object: 'store',
  text: 'Speicher als den eigenen angenommen',
  details: z.strictObject({
    storeId: z.string(),
    /** `new`: never used; `found`: bytes were in it already; `ordered`: by the command line. */
    how: z.enum(['new', 'found', 'ordered']),
  }),
});
