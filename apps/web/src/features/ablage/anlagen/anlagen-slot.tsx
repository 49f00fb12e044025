import { lazy, Suspense } from 'react';
import type { PosteingangDetail } from '../../../api/types.js';
import type { FilingState } from '../use-filing-form.js';

const AnlagenFields = lazy(() =>
  import('./anlagen-fields.js').then((m) => ({ default: m.AnlagenFields })),
);

/** The files inside a letter in the filing panel; most letters have none, and load nothing. */
export function AnlagenSlot({ item, state }: { item: PosteingangDetail; state: FilingState }) {
  if (item.attachments.items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <AnlagenFields item={item} state={state} />
    </Suspense>
  );
}
