import { z } from 'zod';
import type { StoreMarker } from '../store/blob-store.js';

/** Name of the marker in every backend. */
export const MARKER = 'aktei-store.json';

const marker = z.object({ storeId: z.string() });

/** What a marker says; one that nobody can read is that of nobody. */
export function parseMarker(text: string): StoreMarker {
  try {
    return marker.parse(JSON.parse(text));
  } catch {
    return { storeId: '' };
  }
}
