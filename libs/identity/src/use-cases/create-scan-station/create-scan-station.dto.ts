import { z } from 'zod';
import { filledText } from '#libs/platform';

/** A new scanner PC. */
export const createScanStationBody = z
  .strictObject({ name: filledText(100), orgUnitId: z.uuid() })
  .meta({
    id: 'CreateScanStation',
    examples: [{ name: 'Scanner Poststelle', orgUnitId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021' }],
  });

/** The station with its key, which is shown this once. */
export const createdScanStation = z
  .strictObject({ id: z.uuid(), name: z.string(), key: z.string() })
  .meta({ id: 'CreatedScanStation' });

export type CreateScanStationBody = z.infer<typeof createScanStationBody>;
export type CreatedScanStation = z.infer<typeof createdScanStation>;
