import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { Archive, ChevronRight, Pencil } from 'lucide-react';
import type { Akte } from '../../api/types.js';
import { deAkte } from '../../i18n/de-akte.js';
import { useAllows } from '../../shell/access.js';
import { CopyButton } from '../../shell/copy-button.js';
import { useOpen } from '../../shell/drafts.js';
import { PageHeading } from '../../shell/page-heading.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Button } from '../../ui/button.js';

const RenameDialog = lazy(() =>
  import('./rename-dialog.js').then((m) => ({ default: m.RenameDialog })),
);
const CloseDialog = lazy(() =>
  import('./close-dialog.js').then((m) => ({ default: m.CloseDialog })),
);

function PlanPath({ akte }: { akte: Akte }) {
  return (
    <nav aria-label={deAkte.path} className="breadcrumb">
      <ol>
        <li>
          <Link to="/akten" search={{}}>
            {deAkte.path}
          </Link>
        </li>
        {akte.aktenplanPath.map((unit) => (
          <li key={unit.number}>
            <ChevronRight aria-hidden="true" className="icon" />
            {unit.number} {unit.title}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Actions({ akte }: { akte: Akte }) {
  const allowed = useAllows();
  const renaming = useOpen(`umbenennen:${akte.id}`);
  const closing = useOpen(`schließen:${akte.id}`);
  if (akte.state === 'closed') return null;
  return (
    <div className="akte-actions">
      {allowed('rename') && (
        <Button icon={Pencil} onClick={renaming.open}>
          {deAkte.rename}
        </Button>
      )}
      {allowed('close') && (
        <Button icon={Archive} title={deAkte.closeWhy} onClick={closing.open}>
          {deAkte.close}
        </Button>
      )}
      <Suspense fallback={null}>
        {renaming.isOpen && <RenameDialog akte={akte} onClose={renaming.close} />}
        {closing.isOpen && <CloseDialog akte={akte} onClose={closing.close} />}
      </Suspense>
    </div>
  );
}

/** Path in the Aktenplan, Aktenzeichen with one-click copy, Betreff and what can be done. */
export function AkteHeader({ akte }: { akte: Akte }) {
  return (
    <header className="akte-header">
      <PlanPath akte={akte} />
      <div className="akte-title">
        <div>
          <p className="akte-number">
            <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
            <CopyButton text={akte.aktenzeichen} name={deAkte.copyName} label={deAkte.copy} />
            <span className={akte.state === 'open' ? 'badge accent' : 'badge plain'}>
              {deAkte.state[akte.state]}
            </span>
          </p>
          <PageHeading title={`${akte.aktenzeichen} ${akte.betreff}`}>{akte.betreff}</PageHeading>
        </div>
        <Actions key={akte.id} akte={akte} />
      </div>
    </header>
  );
}
