import { memo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { de } from '../i18n/de.js';
import { Button } from '../ui/button.js';
import { matchWords } from './find.js';
import { imageWidth, layoutPage, pageRatio, type Box, type Rotation } from './geometry.js';
import type { DocumentSource } from './source.js';
import { TextLayer } from './text-layer.js';

/** How the viewer shows its pages at the moment. */
export interface PageView {
  width: number;
  rotation: Rotation;
  terms: readonly string[];
}

interface PageProps {
  source: DocumentSource;
  pageNo: number;
  view: PageView;
  currentWord: number | null;
  boxes: readonly Box[];
  onRetry: (() => void) | undefined;
}

const NO_WORDS: readonly number[] = [];

function PageFault({ reason, onRetry }: { reason: string; onRetry: (() => void) | undefined }) {
  const [busy, setBusy] = useState(false);
  const retry = () => {
    setBusy(true);
    onRetry?.();
  };
  return (
    <div className="page-fault" role="note">
      <CircleAlert aria-hidden="true" className="icon" />
      <div>
        <p className="notice-title">{de.viewer.failed}</p>
        <p>{reason}</p>
        {onRetry && (
          <Button onClick={retry} disabled={busy}>
            {busy ? de.viewer.retrying : de.viewer.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

function PageImage({ source, pageNo, width }: { source: DocumentSource; pageNo: number; width: number }) {
  const [broken, setBroken] = useState(false);
  if (broken) return <p className="page-note">{de.viewer.imageFailed}</p>;
  return (
    <img
      src={source.imageUrl(pageNo, imageWidth(width, window.devicePixelRatio))}
      alt=""
      draggable={false}
      decoding="async"
      fetchPriority={pageNo === 1 ? 'high' : 'auto'}
      onError={() => setBroken(true)}
    />
  );
}

/** One page: image of the server first, then marks and selectable text over it. */
export const Page = memo(function Page(props: PageProps) {
  const { source, pageNo, view } = props;
  const info = source.info(pageNo);
  const isRead = info === undefined || info.state === 'done';
  const { data: text } = useQuery({ ...source.pageQuery(pageNo), enabled: isRead });
  const { sheet, frame } = layoutPage(view.width, pageRatio(text ?? info), view.rotation);
  const marked = text && view.terms.length > 0 ? matchWords(text.words, view.terms) : NO_WORDS;
  return (
    <section className="page-frame" style={frame} aria-label={de.viewer.page(pageNo)}>
      <div className={`page-sheet turn-${view.rotation}`} style={sheet}>
        <PageImage key={info?.state ?? 'done'} source={source} pageNo={pageNo} width={sheet.width} />
        {text && (
          <TextLayer page={text} marked={marked} current={props.currentWord} boxes={props.boxes} />
        )}
        {info?.state === 'waiting' && <p className="page-note">{de.viewer.waiting}</p>}
        {info?.state === 'failed' && (
          <PageFault key={info.state} reason={info.error ?? ''} onRetry={props.onRetry} />
        )}
        {text && text.words.length === 0 && (
          <p className="page-note">{text.blank ? de.viewer.blank : de.viewer.noText}</p>
        )}
      </div>
    </section>
  );
});
