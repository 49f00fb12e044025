import { defineAction } from '#libs/platform/contracts';
import { z } from 'zod';

const akte = 'akte';

export const historyRead = defineAction('history.read', {
  object: akte,
  text: 'Historie eingesehen',
  tells: 'look',
});
export const historyPrinted = defineAction('history.printed', {
  object: akte,
  text: 'Historie als PDF ausgegeben',
  tells: 'look',
});
export const akteExported = defineAction('akte.exported', {
  object: akte,
  text: 'Akte mit Historie herausgegeben',
});
export const exportRefused = defineAction('akte.export-refused', {
  object: akte,
  text: 'Herausgabe abgelehnt, weil Dateien fehlen oder beschädigt sind',
  details: z.strictObject({
    files: z.array(z.strictObject({ sha256: z.string(), damage: z.string() })),
  }),
});
