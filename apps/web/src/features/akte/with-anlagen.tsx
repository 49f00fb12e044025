import { lazy, Suspense, type ReactNode } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { dokumentAnlagenQuery } from '../../api/queries.js';
import type { Dokument } from '../../api/types.js';

const AnlagenTabs = lazy(() =>
  import('../ablage/anlagen/anlagen-view.js').then((m) => ({ default: m.AnlagenTabs })),
);

const route = getRouteApi('/desk/akten/$akteId');

/** What may have files inside, by what its bytes are. */
const HOLDS = /^(application\/pdf|message\/|application\/vnd\.ms-(outlook|tnef))/;

/** A Dokument, and beside it each file inside it; which one is shown stands in the address. */
export function WithAnlagen({ dokument, children }: { dokument: Dokument; children: ReactNode }) {
  const { anlage } = route.useSearch();
  const navigate = useNavigate();
  const mayHold = dokument.versions.some(({ original }) => HOLDS.test(original.mime));
  const { data } = useQuery({ ...dokumentAnlagenQuery(dokument.id), enabled: mayHold });
  if (!data?.letterId || data.attachments.state === 'none') return children;
  const { letterId: id, attachments } = data;
  const show = (place: number | null) =>
    void navigate({
      to: '/akten/$akteId',
      params: { akteId: dokument.akteId },
      search: (before) => ({ ...before, anlage: place ?? undefined }),
      replace: true,
    });
  return (
    <Suspense fallback={children}>
      <AnlagenTabs item={{ id, attachments }} place={anlage ?? null} onShow={show}>
        {children}
      </AnlagenTabs>
    </Suspense>
  );
}
