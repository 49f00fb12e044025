import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/query-keys.js';
import { posteingangQuery } from '../api/queries.js';
import type { PosteingangItem } from '../api/types.js';

/**
 * Follows a letter that is shown after a notice about it. One more page that was read is asked for as
 * progress; the letter itself is fetched again, which is a look, when its state has changed or it
 * has lost its pages.
 */
export function refreshLetter(
  client: QueryClient,
  notice: Pick<PosteingangItem, 'id' | 'state' | 'pageCount'>,
): void {
  const { id, state, pageCount } = notice;
  const shown = client.getQueryData(posteingangQuery(id).queryKey);
  const isGone = pageCount === 0 && (shown?.pages.length ?? 0) > 0;
  const hasChanged = shown?.state !== state || isGone;
  const queryKey = hasChanged ? keys.posteingang.one(id) : keys.posteingang.progress(id);
  // A fetch that is under way already brings the new state.
  void client.invalidateQueries({ queryKey }, { cancelRefetch: !hasChanged });
}
