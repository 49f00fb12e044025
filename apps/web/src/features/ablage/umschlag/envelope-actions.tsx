import { lazy, Suspense } from 'react';
import { MailOpen, MailX } from 'lucide-react';
import { handOverEnvelope, openEnvelope } from '../../../api/actions.js';
import type { PosteingangItem } from '../../../api/types.js';
import { deUmschlag } from '../../../i18n/de-umschlag.js';
import { Kbd } from '../../../keys/kbd.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import { useOpen } from '../../../shell/drafts.js';
import { Button } from '../../../ui/button.js';

const OpenDialog = lazy(() => import('./open-dialog.js').then((m) => ({ default: m.OpenDialog })));
const HandOverDialog = lazy(() =>
  import('./hand-over-dialog.js').then((m) => ({ default: m.HandOverDialog })),
);

interface EnvelopeActionsProps {
  item: PosteingangItem;
  /** Says that it is done; the letter can be taken up again. */
  onDone: (said: string) => void;
}

const noteOf = (note: string) => (note ? { note } : {});

/** What can become of a sealed letter: its content is scanned, or it goes on as it came. */
export function EnvelopeActions({ item, onDone }: EnvelopeActionsProps) {
  const { id, stapelId: ownStapelId, careVersion: version } = item;
  const opening = useOpen(`geöffnet:${id}`);
  const handing = useOpen(`übergeben:${id}`);
  const { group } = deUmschlag;
  useHotkeys([
    { keys: 'm', label: deUmschlag.open, group, run: opening.open },
    { keys: 'u', label: deUmschlag.handOver, group, run: handing.open },
  ]);
  return (
    <>
      <Button icon={MailOpen} onClick={opening.open}>
        {deUmschlag.open} <Kbd keys="m" />
      </Button>
      <Button icon={MailX} onClick={handing.open}>
        {deUmschlag.handOver} <Kbd keys="u" />
      </Button>
      <Suspense fallback={null}>
        {opening.isOpen && (
          <OpenDialog
            purpose={id}
            ownStapelId={ownStapelId}
            onClose={opening.close}
            onTake={async (stapelId, note) => {
              await openEnvelope(id, { version, stapelId, ...noteOf(note) });
              onDone(deUmschlag.opened);
            }}
          />
        )}
        {handing.isOpen && (
          <HandOverDialog
            purpose={id}
            onClose={handing.close}
            onTake={async (note) => {
              await handOverEnvelope(id, { version, ...noteOf(note) });
              onDone(deUmschlag.handedOver);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
