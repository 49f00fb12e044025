import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { CornerDownLeft } from 'lucide-react';
import { useMemo } from 'react';
import { dokumentQuery } from '../../api/queries.js';
import type { SearchHit } from '../../api/types.js';
import { deSuche } from '../../i18n/de-suche.js';
import { CopyButton } from '../../shell/copy-button.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { hitSource } from '../../viewer/source.js';
import { Viewer } from '../../viewer/viewer.js';

/** The hit page at once with the words the server found; the rest of the Dokument follows. */
export function Preview({ hit, query }: { hit: SearchHit; query: string }) {
  const { data: dokument } = useQuery(dokumentQuery(hit.dokumentId));
  const pageCount = dokument?.pageCount ?? hit.pageNo;
  const source = useMemo(() => hitSource(hit, pageCount), [hit, pageCount]);
  const marked = useMemo(() => ({ pageNo: hit.pageNo, boxes: hit.boxes }), [hit]);
  const search = { dokument: hit.dokumentId, seite: hit.pageNo, q: query };
  const href = `/akten/${hit.akteId}?${new URLSearchParams({ ...search, seite: `${hit.pageNo}` })}`;
  return (
    <>
      <header className="preview-head">
        <p>
          <Aktenzeichen>{hit.aktenzeichen}</Aktenzeichen>{' '}
          <span className="quiet">· {deSuche.page(hit.pageNo)}</span>
        </p>
        <h2>{hit.betreff}</h2>
        <div className="preview-actions">
          <Link
            to="/akten/$akteId"
            params={{ akteId: hit.akteId }}
            search={search}
            className="button primary"
          >
            {deSuche.open} <CornerDownLeft aria-hidden="true" className="icon" />
          </Link>
          <Link
            to="/akten/$akteId"
            params={{ akteId: hit.akteId }}
            search={{}}
            className="button plain"
          >
            {deSuche.toAkte}
          </Link>
          <CopyButton
            kind="link"
            text={`${window.location.origin}${href}`}
            name={deSuche.linkName}
            label={deSuche.copyLink}
          />
        </div>
      </header>
      <Viewer
        source={source}
        startPage={hit.pageNo}
        findText={query}
        hit={marked}
        withThumbnails={false}
      />
    </>
  );
}
