import { queryClient } from '../../../api/query-client.js';
import { keys } from '../../../api/query-keys.js';
import { refreshLetters } from '../../../api/refresh-letters.js';

/** Asks anew for what lists, Akten and these letters are now. */
export function refreshInbox(ids: readonly string[]): void {
  void refreshLetters(queryClient, ids);
  void queryClient.invalidateQueries({ queryKey: keys.akten.all });
  for (const id of ids) void queryClient.invalidateQueries({ queryKey: keys.posteingang.one(id) });
}
