import { useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { deEingang } from '../i18n/de-eingang.js';
import { deViewer } from '../i18n/de-viewer.js';
import { de } from '../i18n/de.js';
import { useHotkeys } from '../keys/use-hotkeys.js';
import { Empty } from '../ui/states.js';
import { turn, type Box, type Rotation } from './geometry.js';
import type { PageWish } from './page-wish.js';
import { Pages } from './pages.js';
import type { DocumentSource } from './source.js';
import { Thumbnails } from './thumbnails.js';
import { Toolbar } from './toolbar.js';
import { useFind } from './use-find.js';
import '../styles/viewer.css';

const ZOOM_MIN = 0.4;
const ZOOM_MAX = 4;

interface ViewerProps {
  source: DocumentSource;
  startPage?: number | undefined;
  findText?: string | undefined;
  hit?: { pageNo: number; boxes: readonly Box[] } | undefined;
  /** A place that something beside the viewer points at. */
  pointedAt?: { pageNo: number; box: Box } | null;
  withThumbnails?: boolean;
  onPage?: (pageNo: number) => void;
  onRetry?: (() => Promise<void>) | undefined;
  /** Said instead of the pages when there are none. */
  noPages?: string | undefined;
  /** Buttons of the screen the document stands on, in the toolbar. */
  actions?: ReactNode;
}

/**
 * Shows any readable original page by page: images of the server with a text layer and marks.
 * Give it a `key` per document; zoom and rotation belong to one document.
 */
export function Viewer(props: ViewerProps) {
  const { source, withThumbnails = true, onPage } = props;
  const [startPage] = useState(props.startPage ?? 1);
  const [findText, setFindText] = useState(props.findText ?? '');
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState<Rotation>(0);
  const [visiblePage, setVisiblePage] = useState(startPage);
  const findField = useRef<HTMLInputElement>(null);
  const find = useFind(source, useDeferredValue(findText), startPage);
  const finding = find.findings[find.current];
  const [wish, setWish] = useState<PageWish>({ pageNo: startPage, turn: 0 });
  const goTo = (pageNo: number) => setWish({ pageNo, turn: wish.turn + 1 });

  const focusFind = () => findField.current?.focus();
  useHotkeys([{ keys: 'f', label: de.keys.find, group: deEingang.documentLabel, run: focusFind }]);

  if (source.pageCount === 0) return <NoPages source={source} title={props.noPages} />;
  const see = (pageNo: number) => {
    setVisiblePage(pageNo);
    onPage?.(pageNo);
  };
  return (
    <section className="viewer" aria-label={deViewer.label(source.title)}>
      <Toolbar
        source={source}
        actions={props.actions}
        visiblePage={visiblePage}
        find={find}
        findText={findText}
        findRef={findField}
        onFindText={setFindText}
        onZoom={(factor) => setZoom(Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom * factor)))}
        onFit={() => setZoom(1)}
        onRotate={() => setRotation(turn(rotation))}
      />
      <div className="viewer-body">
        {withThumbnails && source.pageCount > 1 && (
          <Thumbnails
            source={source}
            visiblePage={visiblePage}
            findings={find.findings}
            onPage={goTo}
          />
        )}
        <Pages
          source={source}
          zoom={zoom}
          rotation={rotation}
          terms={find.terms}
          finding={finding}
          hit={props.hit}
          pointedAt={props.pointedAt ?? null}
          wish={wish}
          onVisible={see}
          onRetry={props.onRetry}
        />
      </div>
    </section>
  );
}

function NoPages({ source, title }: { source: DocumentSource; title: string | undefined }) {
  return (
    <section className="viewer" aria-label={deViewer.label(source.title)}>
      <Empty title={title ?? deViewer.noPages}>
        <a className="button plain" href={source.originalUrl} download="">
          {deViewer.openOriginal}
        </a>
      </Empty>
    </section>
  );
}
