import { memo, useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import type { SearchHit } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { deSuche } from '../../i18n/de-suche.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';
import { hitKey } from './hits.js';

function Snippet({ parts }: { parts: SearchHit['snippet'] }) {
  return (
    <p className="hit-snippet">
      {parts.map((part, index) =>
        part.mark ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}

interface HitRowProps {
  hit: SearchHit;
  isCurrent: boolean;
  query: string;
}

function HitLink({ hit, isCurrent, query }: HitRowProps) {
  const isNarrow = useIsNarrow();
  const name = (
    <>
      {hit.betreff} <span className="hit-page">· {deSuche.page(hit.pageNo)}</span>
    </>
  );
  if (isNarrow) {
    const search = { dokument: hit.dokumentId, seite: hit.pageNo, q: query };
    return (
      <Link
        to="/akten/$akteId"
        params={{ akteId: hit.akteId }}
        search={search}
        className="row-link"
      >
        {name}
      </Link>
    );
  }
  return (
    <Link
      to="/suche"
      search={(before) => ({ ...before, hit: hitKey(hit) })}
      className="row-link"
      aria-current={isCurrent ? 'true' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
      replace
    >
      {name}
    </Link>
  );
}

/** A page that holds the words, with the words around them. */
export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, isCurrent } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const facts = [hit.kind, formatDate(hit.receivedAt), hit.akteBetreff];
  return (
    <li ref={row} className={`hit ${isCurrent ? 'current' : ''}`}>
      <FileText aria-hidden="true" className="icon" />
      <div className="hit-head">
        <h2>
          <HitLink {...props} />
        </h2>
        <Aktenzeichen>{hit.aktenzeichen}</Aktenzeichen>
      </div>
      <Snippet parts={hit.snippet} />
      <p className="hit-facts">
        {facts.filter(Boolean).join(' · ')}
        {hit.morePages > 0 && ` · ${deSuche.morePages(hit.morePages)}`}
      </p>
    </li>
  );
});
