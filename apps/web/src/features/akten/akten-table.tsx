import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { AkteListItem } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { deAkten } from '../../i18n/de-akten.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';

const ROW = 36;
const ROW_NARROW = 64;
const AHEAD = 10;

function AkteRow({ akte, position }: { akte: AkteListItem; position: number }) {
  return (
    <div role="row" aria-rowindex={position} className="akten-row">
      <span role="cell">
        <Link to="/akten/$akteId" params={{ akteId: akte.id }} className="row-link">
          <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
        </Link>
      </span>
      <span role="cell" className="akten-betreff">
        {akte.betreff}
      </span>
      <span role="cell" className="quiet akten-unit">
        {akte.orgUnitName}
      </span>
      <span role="cell" className="number quiet">
        {akte.dokumentCount}
      </span>
      <span role="cell" className="quiet">
        {formatDate(akte.lastChangedAt)}
      </span>
      <span role="cell" className="quiet">
        {akte.state === 'open' ? deAkten.open : deAkten.closed}
      </span>
    </div>
  );
}

interface AktenTableProps {
  akten: AkteListItem[];
  hasMore: boolean;
  onMore: () => void;
}

/** Virtualised table of Akten; loads on while one scrolls. */
export function AktenTable({ akten, hasMore, onMore }: AktenTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const virtualizer = useVirtualizer({
    count: akten.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? ROW_NARROW : ROW),
    overscan: 10,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow]);
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= akten.length - AHEAD) onMore();
  }, [hasMore, last, akten.length, onMore]);
  return (
    <div
      className="akten-table"
      role="table"
      aria-label={deAkten.listLabel}
      aria-rowcount={hasMore ? -1 : akten.length + 1}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="akten-row akten-columns">
          {Object.entries(deAkten.columns).map(([key, name]) => (
            <span role="columnheader" key={key} className={key === 'dokumente' ? 'number' : ''}>
              {name}
            </span>
          ))}
        </div>
      </div>
      <div ref={scroller} className="akten-scroll" role="rowgroup" tabIndex={0}>
        <div className="virtual" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start, key, size }) => {
            const akte = akten[index];
            const place = { transform: `translateY(${start}px)`, height: size };
            return (
              akte && (
                <div key={key} role="presentation" className="virtual-row" style={place}>
                  <AkteRow akte={akte} position={index + 2} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
