import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/query-keys.js';
import { posteingangQuery } from '../api/queries.js';
import type { Notices, PosteingangDetail } from '../api/types.js';

type Told = Pick<Notices['posteingang'], 'id' | 'state' | 'pageCount' | 'fieldsState'>;

/**
 * Follows a letter that is shown after a notice about it. One more page that was read is asked for as
 * progress; the letter itself is fetched again, which is a look, when its state has changed, it has
 * lost its pages, or what rules have read in it is there once it is read.
 */
export function refreshLetter(client: QueryClient, notice: Told): void {
  const { id, state, pageCount } = notice;
  const shown = client.getQueryData(posteingangQuery(id).queryKey);
  const isGone = pageCount === 0 && (shown?.pages.length ?? 0) > 0;
  const hasFields = state !== 'reading' && hasNewFields(shown, notice);
  const hasChanged = shown?.state !== state || isGone || hasFields;
  const queryKey = hasChanged ? keys.posteingang.one(id) : keys.posteingang.progress(id);
  // A fetch that is under way already brings the new state, but perhaps not yet the fields.
  void client.invalidateQueries({ queryKey }, { cancelRefetch: !hasChanged || hasFields });
}

function hasNewFields(shown: PosteingangDetail | undefined, { fieldsState }: Told): boolean {
  return fieldsState !== 'reading' && shown?.fieldsState === 'reading';
}
