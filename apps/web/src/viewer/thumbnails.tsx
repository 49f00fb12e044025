import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { FileText, Hourglass } from 'lucide-react';
import { deViewer } from '../i18n/de-viewer.js';
import type { Finding } from './find.js';
import { hasPicture } from './page-info.js';
import type { DocumentSource } from './source.js';

const THUMB_HEIGHT = 136;

interface ThumbnailsProps {
  source: DocumentSource;
  visiblePage: number;
  findings: readonly Finding[];
  onPage: (pageNo: number) => void;
}

interface ThumbProps {
  source: DocumentSource;
  pageNo: number;
  found: number;
  isCurrent: boolean;
  onPage: (pageNo: number) => void;
}

function Thumb({ source, pageNo, found, isCurrent, onPage }: ThumbProps) {
  const info = source.info(pageNo);
  return (
    <button
      type="button"
      className="thumb"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onPage(pageNo)}
    >
      {hasPicture(info) ? (
        <img src={source.imageUrl(pageNo)} alt="" loading="lazy" decoding="async" />
      ) : (
        <span className="thumb-sheet" aria-hidden="true">
          {info?.state === 'waiting' ? (
            <Hourglass className="icon" />
          ) : (
            <FileText className="icon" />
          )}
        </span>
      )}
      <span>
        <span className="sr-only">{deViewer.page(pageNo)}</span>
        <span aria-hidden="true">{pageNo}</span>
        {info?.blank && <span className="thumb-blank">{deViewer.blank}</span>}
        {found > 0 && (
          <span className="thumb-found">
            <span aria-hidden="true">{found}</span>
            <span className="sr-only">{deViewer.thumbFindings(found)}</span>
          </span>
        )}
      </span>
    </button>
  );
}

/** Column of small page images with the number of findings on each. */
export function Thumbnails({ source, visiblePage, findings, onPage }: ThumbnailsProps) {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: source.pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => THUMB_HEIGHT,
    overscan: 3,
  });
  useEffect(() => {
    virtualizer.scrollToIndex(visiblePage - 1, { align: 'auto' });
  }, [virtualizer, visiblePage]);
  return (
    <nav ref={scroller} className="thumbs" aria-label={deViewer.thumbs}>
      <div className="virtual" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <div key={key} className="virtual-row" style={{ transform: `translateY(${start}px)` }}>
            <Thumb
              source={source}
              pageNo={index + 1}
              found={findings.filter((finding) => finding.pageNo === index + 1).length}
              isCurrent={index + 1 === visiblePage}
              onPage={onPage}
            />
          </div>
        ))}
      </div>
    </nav>
  );
}
