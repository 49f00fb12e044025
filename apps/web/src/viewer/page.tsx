import { memo, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import type { PageText } from '../api/types.js';
import { deViewer } from '../i18n/de-viewer.js';
import { Button } from '../ui/button.js';
import { matchWords } from './find.js';
import { layoutPage, pageRatio, type Box, type Rotation } from './geometry.js';
import { hasPagesElsewhere } from './no-picture.js';
import { hasPicture, type PageInfo } from './page-info.js';
import type { DocumentSource } from './source.js';
import { PlainPage } from './plain-page.js';
import { TextLayer } from './text-layer.js';

/** How the viewer shows its pages at the moment. */
interface PageView {
  width: number;
  rotation: Rotation;
  terms: readonly string[];
}

interface PageProps {
  source: DocumentSource;
  pageNo: number;
  view: PageView;
  /** False beside the view: the picture is there already, the text comes when a person sees it. */
  isInView: boolean;
  currentWord: number | null;
  boxes: readonly Box[];
  pointedAt?: Box | undefined;
  onRetry: (() => Promise<void>) | undefined;
}

function PageFault({
  reason,
  onRetry,
}: {
  reason: string;
  onRetry: (() => Promise<void>) | undefined;
}) {
  const [busy, setBusy] = useState(false);
  const retry = () => {
    setBusy(true);
    void onRetry?.().finally(() => setBusy(false));
  };
  return (
    <div className="page-fault" role="note">
      <CircleAlert aria-hidden="true" className="icon" />
      <div>
        <p className="notice-title">{deViewer.failed}</p>
        <p>{reason}</p>
        {onRetry && (
          <Button onClick={retry} disabled={busy}>
            {busy ? deViewer.retrying : deViewer.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PageImageProps extends Pick<PageProps, 'source' | 'pageNo'> {
  /** Whether the page is read: of one that is not its state says more than a picture that is missing. */
  isRead: boolean;
}

function PageImage({ source, pageNo, isRead }: PageImageProps) {
  const [broken, setBroken] = useState(false);
  if (broken) return isRead && <p className="page-note">{deViewer.imageFailed}</p>;
  return (
    <img
      src={source.imageUrl(pageNo)}
      alt=""
      draggable={false}
      decoding="async"
      fetchPriority={pageNo === 1 ? 'high' : 'auto'}
      onError={() => setBroken(true)}
    />
  );
}

interface OverlayProps {
  info: PageInfo | undefined;
  text: PageText | undefined;
  onRetry: (() => Promise<void>) | undefined;
}

/** What a person must know about a page besides its image. */
function PageOverlay({ info, text, onRetry }: OverlayProps) {
  if (info?.state === 'waiting') return <p className="page-note">{deViewer.waiting}</p>;
  if (info?.state === 'failed') return <PageFault reason={info.error ?? ''} onRetry={onRetry} />;
  if (!text || text.words.length > 0) return null;
  return <p className="page-note">{text.blank ? deViewer.blank : deViewer.noText}</p>;
}

/** A text without pages (mail, office) as one sheet, as long as it is. */
function PlainSheet({ source, pageNo, view, text, currentWord }: PageProps & { text: PageText }) {
  return (
    <section
      className="page-frame"
      style={{ width: view.width }}
      aria-label={deViewer.page(pageNo)}
    >
      {pageNo === 1 && hasPagesElsewhere(source.mime) && (
        <p className="notice no-picture">
          {deViewer.noPicture}{' '}
          <a href={source.originalUrl} download="">
            {deViewer.openOriginal}
          </a>
        </p>
      )}
      <PlainPage page={text} terms={view.terms} currentWord={currentWord} />
    </section>
  );
}

/** The text of a page once a person sees it; what a search has found of it is shown until then. */
function usePageText({ source, pageNo, isInView }: PageProps, state: PageInfo['state']) {
  const client = useQueryClient();
  const { data } = useQuery({
    ...source.pageQuery(pageNo),
    enabled: state === 'done' && isInView,
    placeholderData: () => client.getQueryData(source.searchedPageQuery(pageNo).queryKey),
  });
  return data;
}

/** One page: image of the server first, then marks and selectable text over it. */
export const Page = memo(function Page(props: PageProps) {
  const { source, pageNo, view } = props;
  const info = source.info(pageNo);
  const state = info?.state ?? 'done';
  const text = usePageText(props, state);
  if (text && text.widthPx === 0) return <PlainSheet {...props} text={text} />;
  const { sheet, frame } = layoutPage(view.width, pageRatio(text ?? info), view.rotation);
  const marked = text ? matchWords(text.words, view.terms) : [];
  return (
    <section className="page-frame" style={frame} aria-label={deViewer.page(pageNo)}>
      <div className={`page-sheet turn-${view.rotation}`} style={sheet}>
        {hasPicture(info) && (
          <PageImage key={state} source={source} pageNo={pageNo} isRead={state === 'done'} />
        )}
        {text && (
          <TextLayer
            page={text}
            marked={marked}
            current={props.currentWord}
            boxes={props.boxes}
            pointedAt={props.pointedAt}
          />
        )}
        <PageOverlay key={`${state} overlay`} info={info} text={text} onRetry={props.onRetry} />
      </div>
    </section>
  );
});
