import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { akteQuery } from '../api/queries.js';
import { PageHeading } from '../app/page-heading.js';
import { AkteDetails } from '../features/akte/akte-details.js';
import { AkteHeader } from '../features/akte/akte-header.js';
import { AkteTree } from '../features/akte/akte-tree.js';
import { DokumentPane } from '../features/akte/dokument-pane.js';
import { de } from '../i18n/de.js';
import { QueryState } from '../ui/states.js';
import '../styles/akten.css';
import '../styles/akte.css';

const route = getRouteApi('/desk/akten/$akteId');

/** One Akte: contents and facts, or contents and the Dokument that is open. */
export function AkteRoute() {
  const { akteId } = route.useParams();
  const { dokument } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(akteQuery(akteId));
  const akte = query.data;
  const open = (dokumentId: string) =>
    void navigate({ to: '/akten/$akteId', params: { akteId }, search: { dokument: dokumentId } });
  return (
    <div className={`akte ${dokument ? 'with-dokument' : ''}`}>
      {!akte && <PageHeading title={de.akten.title} className="sr-only" />}
      <QueryState query={query} lines={10} />
      {akte && (
        <>
          <AkteHeader akte={akte} />
          <AkteTree key={akte.id} akte={akte} selected={dokument} onOpen={open} />
          {dokument ? (
            <DokumentPane akteId={akteId} dokumentId={dokument} />
          ) : (
            <AkteDetails akte={akte} />
          )}
        </>
      )}
    </div>
  );
}
