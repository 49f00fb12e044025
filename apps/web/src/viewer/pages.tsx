import { useCallback, useEffect, useMemo, useRef, useState, type ComponentProps } from 'react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { Finding } from './find.js';
import { layoutPage, pageRatio, standsInView, type Box, type Rotation } from './geometry.js';
import { Page } from './page.js';
import type { DocumentSource } from './source.js';
import { useSize } from './use-size.js';
import type { PageWish } from './page-wish.js';

const GAP = 14;
const WIDEST_AT_FIT = 900;
const NO_BOXES: readonly Box[] = [];

interface PagesProps {
  source: DocumentSource;
  zoom: number;
  rotation: Rotation;
  terms: string[];
  finding: Finding | undefined;
  hit: { pageNo: number; boxes: readonly Box[] } | undefined;
  pointedAt: { pageNo: number; box: Box } | null;
  wish: PageWish;
  onVisible: (pageNo: number) => void;
  onRetry: (() => Promise<void>) | undefined;
}

function usePageList(props: PagesProps, width: number, scroller: { current: HTMLElement | null }) {
  const { source, rotation } = props;
  const virtualizer = useVirtualizer({
    count: width > 0 ? source.pageCount : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      layoutPage(width, pageRatio(source.info(index + 1)), rotation).frame.height + GAP,
    overscan: 1,
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, width, rotation]);
  return virtualizer;
}

/** The page that takes the middle of the view. */
function middlePage(virtualizer: ReturnType<typeof usePageList>): number | null {
  const middle = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) / 3;
  const item = virtualizer.getVirtualItems().find((each) => each.end > middle);
  return item ? item.index + 1 : null;
}

/**
 * Which pages stand in the view: not those that fly by, and none before the page that was asked for
 * at first is reached.
 */
function useStanding(
  { wish, source }: PagesProps,
  virtualizer: ReturnType<typeof usePageList>,
): (item: VirtualItem) => boolean {
  const [isThere, setIsThere] = useState(false);
  const view = {
    offset: virtualizer.scrollOffset ?? 0,
    height: virtualizer.scrollRect?.height ?? 0,
  };
  const isInView = ({ start, end }: VirtualItem) => standsInView({ start, end: end - GAP }, view);
  const wished = Math.min(wish.pageNo, source.pageCount);
  const isWishShown = virtualizer
    .getVirtualItems()
    .some((item) => item.index + 1 === wished && isInView(item));
  useEffect(() => {
    if (isWishShown) setIsThere(true);
  }, [isWishShown]);
  return (item) => isThere && !virtualizer.isScrolling && isInView(item);
}

/** Scrolls to the page asked for and to the page of a finding that is not on screen. */
function useScrolling(
  { wish, finding, pointedAt }: PagesProps,
  virtualizer: ReturnType<typeof usePageList>,
  scroller: { current: HTMLElement | null },
): void {
  const isReady = virtualizer.options.count > 0;
  const scrollTo = useCallback(
    (pageNo: number) => {
      const offset = virtualizer.getOffsetForIndex(pageNo - 1, 'start');
      if (offset) scroller.current?.scrollTo({ top: offset[0] });
    },
    [virtualizer, scroller],
  );
  useEffect(() => {
    if (isReady && (wish.pageNo > 1 || wish.turn > 0)) scrollTo(wish.pageNo);
  }, [scrollTo, wish, isReady]);
  const pointedPage = pointedAt?.pageNo;
  useEffect(() => {
    const isShown = virtualizer.getVirtualItems().some((item) => item.index + 1 === pointedPage);
    if (isReady && pointedPage !== undefined && !isShown) scrollTo(pointedPage);
  }, [scrollTo, virtualizer, pointedPage, isReady]);
  const findingPage = finding?.pageNo;
  useEffect(() => {
    const isShown = virtualizer.getVirtualItems().some((item) => item.index + 1 === findingPage);
    if (isReady && findingPage !== undefined && !isShown) scrollTo(findingPage);
  }, [scrollTo, virtualizer, findingPage, isReady]);
}

/** Reports the page in the middle of the view whenever it changes. */
function useVisiblePage(page: number | null, onVisible: (pageNo: number) => void): void {
  const report = useRef(onVisible);
  useEffect(() => {
    report.current = onVisible;
  });
  useEffect(() => {
    if (page !== null) report.current(page);
  }, [page]);
}

interface PlacedPageProps extends Pick<
  ComponentProps<typeof Page>,
  'pageNo' | 'view' | 'isInView'
> {
  props: PagesProps;
}

/** A page with what is marked on it. */
function PlacedPage({ props, pageNo, ...rest }: PlacedPageProps) {
  const { source, finding, hit, pointedAt } = props;
  return (
    <Page
      {...rest}
      source={source}
      pageNo={pageNo}
      currentWord={finding?.pageNo === pageNo ? finding.wordIndex : null}
      boxes={hit?.pageNo === pageNo ? hit.boxes : NO_BOXES}
      pointedAt={pointedAt?.pageNo === pageNo ? pointedAt.box : undefined}
      onRetry={props.onRetry}
    />
  );
}

/** Scrolling column of pages; only those near the view exist. */
export function Pages(props: PagesProps) {
  const { source, zoom, rotation, terms } = props;
  const scroller = useRef<HTMLDivElement | null>(null);
  const [measure, size] = useSize();
  const room = Math.max(0, size.width - 2 * GAP);
  const width = Math.round(Math.min(room, WIDEST_AT_FIT) * zoom);
  const virtualizer = usePageList(props, width, scroller);
  const termKey = terms.join(' ');
  const view = useMemo(() => ({ width, rotation, terms }), [width, rotation, termKey]);
  useScrolling(props, virtualizer, scroller);
  useVisiblePage(middlePage(virtualizer), props.onVisible);
  const isStanding = useStanding(props, virtualizer);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return measure(element);
    },
    [measure],
  );

  return (
    <div ref={attach} className="pages" tabIndex={0} role="region" aria-label={source.title}>
      <div className="virtual" style={{ height: virtualizer.getTotalSize(), minWidth: width }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className="virtual-row page-row"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <PlacedPage
              props={props}
              pageNo={item.index + 1}
              view={view}
              isInView={isStanding(item)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
