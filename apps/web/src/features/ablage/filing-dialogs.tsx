import { lazy, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { aktenplanQuery } from '../../api/queries.js';
import type { PosteingangDetail } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { useAllows } from '../../shell/access.js';
import { TypeAhead, usePreloaded } from '../../shell/typed-ahead.js';
import type { FilingForm, FilingTarget } from './filing.js';

const loadSearch = () => import('./akte-search-dialog.js');
const loadNew = () => import('./new-akte-dialog.js');
const AkteSearchDialog = lazy(() => loadSearch().then((m) => ({ default: m.AkteSearchDialog })));
const NewAkteDialog = lazy(() => loadNew().then((m) => ({ default: m.NewAkteDialog })));

interface FilingDialogsProps {
  item: PosteingangDetail;
  form: FilingForm;
  /** How each is closed; null where it is not open. */
  search: (() => void) | null;
  opening: (() => void) | null;
  onTarget: (target: FilingTarget) => void;
}

const LOADS = [loadSearch, loadNew];

/** Loads the dialogs and what they show before anybody asks for them: a key opens them at once. */
function useLoadedDialogs(): void {
  const client = useQueryClient();
  const canOpenAkte = useAllows()('openAkte');
  usePreloaded(LOADS);
  useEffect(() => {
    if (!canOpenAkte) return;
    client.query(aktenplanQuery).catch(() => undefined); // the dialog says so when it is opened
  }, [client, canOpenAkte]);
}

/** The signs of ours that stand in a letter. */
function signsIn({ fields }: PosteingangDetail): string[] {
  return fields.filter(({ field }) => field === 'own-aktenzeichen').map(({ value }) => value);
}

/** The two ways to an Akte that is not proposed: another one, or a new one. */
export function FilingDialogs({ item, form, search, opening, onTarget }: FilingDialogsProps) {
  useLoadedDialogs();
  return (
    <>
      {search && (
        <TypeAhead title={deAblage.searchTitle} onClose={search}>
          {(typed) => <AkteSearchDialog typed={typed} onClose={search} onPick={onTarget} />}
        </TypeAhead>
      )}
      {opening && (
        <TypeAhead title={deAblage.newTitle} onClose={opening}>
          {(typed) => (
            <NewAkteDialog
              purpose={item.id}
              betreff={form.betreff}
              clues={{
                proposed: item.newAkte?.einheiten ?? [],
                signs: signsIn(item),
                words: `${form.betreff} ${form.addressee}`,
              }}
              typed={typed}
              onClose={opening}
              onTake={(unit, betreff) => onTarget({ kind: 'new', unit, betreff })}
            />
          )}
        </TypeAhead>
      )}
    </>
  );
}
