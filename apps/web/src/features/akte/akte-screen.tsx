import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { akteQuery } from '../../api/queries.js';
import { deAkten } from '../../i18n/de-akten.js';
import { PageHeading } from '../../shell/page-heading.js';
import { QueryState } from '../../shell/query-state.js';
import { AkteDetails } from './akte-details.js';
import { AkteHeader } from './akte-header.js';
import { AkteTree } from './akte-tree.js';
import { DokumentPane } from './dokument-pane.js';
import '../../styles/akten.css';
import '../../styles/akte.css';

const route = getRouteApi('/desk/akten/$akteId');

/** One Akte: contents and facts, or contents and the Dokument that is open. */
export function AkteScreen() {
  const { akteId } = route.useParams();
  const { dokument } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(akteQuery(akteId));
  const akte = query.data;
  const open = (dokumentId: string) =>
    void navigate({ to: '/akten/$akteId', params: { akteId }, search: { dokument: dokumentId } });
  return (
    <div className={`akte ${dokument ? 'with-dokument' : ''}`}>
      {!akte && <PageHeading title={deAkten.title} className="sr-only" />}
      <QueryState query={query} lines={10} />
      {akte && (
        <>
          <AkteHeader akte={akte} />
          <AkteTree key={akte.id} akte={akte} selected={dokument} onOpen={open} />
          {dokument ? (
            <DokumentPane akte={akte} dokumentId={dokument} />
          ) : (
            <AkteDetails akte={akte} />
          )}
        </>
      )}
    </div>
  );
}
