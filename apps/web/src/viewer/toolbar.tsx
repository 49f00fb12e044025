import {
  ChevronDown,
  ChevronUp,
  Download,
  FileText,
  Maximize,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { deViewer } from '../i18n/de-viewer.js';
import { IconButton } from '../ui/button.js';
import { SearchInput } from '../ui/field.js';
import type { DocumentSource } from './source.js';
import type { FindState } from './use-find.js';

interface ToolbarProps {
  source: DocumentSource;
  actions: ReactNode;
  visiblePage: number;
  find: FindState;
  findText: string;
  findRef: Ref<HTMLInputElement>;
  onFindText: (text: string) => void;
  onZoom: (factor: number) => void;
  onFit: () => void;
  onRotate: () => void;
}

function FindBox({ find, findText, findRef, onFindText }: ToolbarProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    find.move(event.shiftKey ? -1 : 1);
  };
  const searching = find.busy && find.findings.length === 0;
  const counts = deViewer.findings(find.current + 1, find.findings.length);
  return (
    <div className="find-box">
      <SearchInput
        ref={findRef}
        label={deViewer.find}
        placeholder={deViewer.find}
        value={findText}
        onChange={(event) => onFindText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-count" role="status">
        {find.terms.length > 0 && (searching ? deViewer.searching : counts)}
      </span>
      <IconButton
        icon={ChevronUp}
        label={deViewer.previous}
        disabled={find.findings.length === 0}
        onClick={() => find.move(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={deViewer.next}
        disabled={find.findings.length === 0}
        onClick={() => find.move(1)}
      />
    </div>
  );
}

/** Page number, zoom, rotation, search within the document, downloads. */
export function Toolbar(props: ToolbarProps) {
  const { source, visiblePage } = props;
  const pdfName = [deViewer.pdf, source.pdfNote].filter(Boolean).join(', ');
  return (
    <div className="viewer-toolbar" role="toolbar" aria-label={deViewer.toolbar}>
      <span className="page-count">{deViewer.pageOf(visiblePage, source.pageCount)}</span>
      <span className="tool-group">
        <IconButton
          icon={ZoomOut}
          label={deViewer.zoomOut}
          onClick={() => props.onZoom(1 / 1.25)}
        />
        <IconButton icon={ZoomIn} label={deViewer.zoomIn} onClick={() => props.onZoom(1.25)} />
        <IconButton icon={Maximize} label={deViewer.fit} onClick={props.onFit} />
        <IconButton icon={RotateCw} label={deViewer.rotate} onClick={props.onRotate} />
        {props.actions}
      </span>
      <FindBox {...props} />
      <span className="tool-group downloads">
        {source.pdfUrl && (
          <a className="icon-button" href={source.pdfUrl} download="" title={pdfName}>
            <FileText aria-hidden="true" className="icon" />
            <span className="sr-only">{pdfName}</span>
          </a>
        )}
        <a
          className="icon-button"
          href={source.originalUrl}
          download=""
          title={deViewer.openOriginal}
        >
          <Download aria-hidden="true" className="icon" />
          <span className="sr-only">{deViewer.openOriginal}</span>
        </a>
      </span>
    </div>
  );
}
