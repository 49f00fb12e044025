import { useMemo } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ScanText, X } from 'lucide-react';
import { reReadDokument } from '../../api/actions.js';
import { dokumentQuery } from '../../api/queries.js';
import { keys } from '../../api/query-keys.js';
import type { Akte, Dokument } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { deDokument } from '../../i18n/de-dokument.js';
import { deAkte } from '../../i18n/de-akte.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deSuche } from '../../i18n/de-suche.js';
import { deDrop } from '../../i18n/de-drop.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { de } from '../../i18n/de.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { attempt } from '../../shell/attempt.js';
import { CopyButton } from '../../shell/copy-button.js';
import { QueryState } from '../../shell/query-state.js';
import { Button, IconButton } from '../../ui/button.js';
import { dokumentSource } from '../../viewer/source.js';
import { Viewer } from '../../viewer/viewer.js';
import { DokumentActions } from './dokument-actions.js';
import { FormerNames } from './former-names.js';
import { WithAnlagen } from './with-anlagen.js';

const route = getRouteApi('/desk/akten/$akteId');

const FACTS = ['sender', 'addressee', 'foreignReference', 'deadline'] as const;

/** From whom, to whom, under which sign and until when; a value that nobody has typed says so. */
function LetterFacts({ dokument }: { dokument: Dokument }) {
  const known = FACTS.filter((name) => dokument[name]);
  if (known.length === 0) return null;
  return (
    <dl className="letter-facts">
      {known.map((name) => (
        <div key={name}>
          <dt>{deDokument.facts[name]}</dt>
          <dd>
            {name === 'deadline' ? formatDate(dokument[name]) : dokument[name]}
            {dokument.readFields.includes(name) && (
              <span className="quiet"> ({deDokument.read})</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether the Betreff is nothing but the name of the file, because nobody could read another one. */
function isNamedByFile({ betreff, readFields, versions }: Dokument): boolean {
  const filename = versions.at(-1)?.original.filename.replace(/[_\s]+/g, ' ') ?? '';
  return readFields.includes('betreff') && filename.startsWith(betreff);
}

interface HeadProps {
  dokument: Dokument;
  isOpen: boolean;
  onClose: () => void;
}

function Head({ dokument, isOpen, onClose }: HeadProps) {
  const facts = [
    dokument.kind,
    dokument.dokumentDate && formatDate(dokument.dokumentDate),
    deAkte.received(formatDate(dokument.receivedAt)),
    de.common.pages(dokument.pageCount),
  ];
  return (
    <header className="dokument-head">
      <div>
        <h2>
          {dokument.betreff}
          {isNamedByFile(dokument) && <span className="quiet"> {deDrop.fileName}</span>}
        </h2>
        <p className="quiet">
          {facts.filter(Boolean).join(' · ')}
          <FormerNames names={dokument.names} />
        </p>
        <LetterFacts dokument={dokument} />
        {isOpen && <DokumentActions key={dokument.id} dokument={dokument} />}
      </div>
      <CopyButton
        kind="link"
        text={window.location.href}
        name={deSuche.linkName}
        label={deSuche.copyLink}
      />
      <Button icon={X} onClick={onClose}>
        {deAkte.backToAkte}
      </Button>
    </header>
  );
}

/** Reads a Dokument anew whose text is bad; a closed Akte is left as it is. */
function ReRead({ dokumentId }: { dokumentId: string }) {
  const canReRead = useAllows()('reReadDokument');
  if (!canReRead) return null;
  const client = useQueryClient();
  const reRead = async () => {
    await attempt(() => reReadDokument(dokumentId), deViewer.reReading);
    // nobody tells when it is read: whoever looks next asks anew
    for (const queryKey of keys.pagesOf('dokumente', dokumentId)) {
      void client.invalidateQueries({ queryKey, refetchType: 'none' });
    }
  };
  return <IconButton icon={ScanText} label={deViewer.reRead} onClick={() => void reRead()} />;
}

function Shown({ dokument, isOpen }: { dokument: Dokument; isOpen: boolean }) {
  const { seite, q } = route.useSearch();
  const navigate = useNavigate();
  const source = useMemo(() => dokumentSource(dokument), [dokument]);
  const onPage = (pageNo: number) => {
    if (pageNo === (seite ?? 1)) return;
    const { akteId } = dokument;
    void navigate({
      to: '/akten/$akteId',
      params: { akteId },
      search: (before) => ({ ...before, seite: pageNo }),
      replace: true,
    });
  };
  return (
    <Viewer
      source={source}
      startPage={seite}
      findText={q}
      onPage={onPage}
      actions={isOpen && <ReRead dokumentId={dokument.id} />}
    />
  );
}

/** A Dokument opened inside its Akte; Esc goes back to the Akte. */
export function DokumentPane({ akte, dokumentId }: { akte: Akte; dokumentId: string }) {
  const akteId = akte.id;
  const query = useQuery(dokumentQuery(dokumentId));
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/akten/$akteId', params: { akteId }, search: {} });
  useHotkeys([{ keys: 'escape', label: de.keys.back, group: de.nav.akten, run: close }]);
  return (
    <section className="dokument-pane" aria-label={deEingang.documentLabel}>
      <QueryState query={query} lines={10} />
      {query.error && (
        <Button icon={X} onClick={close}>
          {deAkte.backToAkte}
        </Button>
      )}
      {query.data && (
        <>
          <Head dokument={query.data} isOpen={akte.state === 'open'} onClose={close} />
          <WithAnlagen key={dokumentId} dokument={query.data}>
            <Shown
              key={`${dokumentId} ${q ?? ''}`}
              dokument={query.data}
              isOpen={akte.state === 'open'}
            />
          </WithAnlagen>
        </>
      )}
    </section>
  );
}
