import { lazy, Suspense } from 'react';
import type { PosteingangDetail } from '../../api/types.js';
import type { FilingForm, FilingTarget } from './filing.js';

const AkteSearchDialog = lazy(() =>
  import('./akte-search-dialog.js').then((m) => ({ default: m.AkteSearchDialog })),
);
const NewAkteDialog = lazy(() =>
  import('./new-akte-dialog.js').then((m) => ({ default: m.NewAkteDialog })),
);

interface FilingDialogsProps {
  item: PosteingangDetail;
  form: FilingForm;
  /** How each is closed; null where it is not open. */
  search: (() => void) | null;
  opening: (() => void) | null;
  onTarget: (target: FilingTarget) => void;
}

/** The two ways to an Akte that is not proposed: another one, or a new one. */
export function FilingDialogs({ item, form, search, opening, onTarget }: FilingDialogsProps) {
  return (
    <Suspense fallback={null}>
      {search && <AkteSearchDialog onClose={search} onPick={onTarget} />}
      {opening && (
        <NewAkteDialog
          purpose={item.id}
          betreff={form.betreff}
          clues={{
            signs: item.fields
              .filter(({ field }) => field === 'own-aktenzeichen')
              .map(({ value }) => value),
            words: `${form.betreff} ${form.addressee}`,
          }}
          onClose={opening}
          onTake={(unit, betreff) => onTarget({ kind: 'new', unit, betreff })}
        />
      )}
    </Suspense>
  );
}
