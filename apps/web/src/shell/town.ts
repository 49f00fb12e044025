import { useQuery, type QueryClient } from '@tanstack/react-query';
import { townQuery } from '../api/queries.js';
import type { Town } from '../api/types.js';
import { showMomentsIn } from '../i18n/dates.js';

/** Stands where the server has not answered yet, as on the screen that says so. */
const UNKNOWN: Pick<Town, 'name' | 'letter'> = { name: '', letter: 'A' };

/** Asks the server whose E-Akte this is; from then on moments are shown by that town's clocks. */
export async function loadTown(client: QueryClient): Promise<void> {
  const { zone } = await client.query({ ...townQuery, staleTime: 'static' });
  showMomentsIn(zone);
}

/** Name and letter of the town. */
export function useTown(): Pick<Town, 'name' | 'letter'> {
  const { data } = useQuery({ ...townQuery, enabled: false });
  return data ?? UNKNOWN;
}
