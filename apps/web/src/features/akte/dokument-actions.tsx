import { lazy, Suspense } from 'react';
import { FolderInput, PencilLine, Undo2 } from 'lucide-react';
import type { Dokument } from '../../api/types.js';
import { deDokument } from '../../i18n/de-dokument.js';
import { Kbd } from '../../keys/kbd.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { useOpen } from '../../shell/drafts.js';
import { Button } from '../../ui/button.js';

const CorrectDialog = lazy(() =>
  import('./correct-dialog.js').then((m) => ({ default: m.CorrectDialog })),
);
const MoveDialog = lazy(() => import('./move-dialog.js').then((m) => ({ default: m.MoveDialog })));
const ReturnDialog = lazy(() =>
  import('./return-dialog.js').then((m) => ({ default: m.ReturnDialog })),
);

/** Each way to put a Dokument right, with its key. */
const ACTIONS = [
  { ability: 'correct', keys: 'b', name: deDokument.correct, icon: PencilLine },
  { ability: 'move', keys: 'v', name: deDokument.move, icon: FolderInput },
  { ability: 'giveBack', keys: 'z', name: deDokument.giveBack, icon: Undo2 },
] as const;

/** What can be put right of a Dokument, as long as its Akte is open. Give it a `key` per Dokument. */
export function DokumentActions({ dokument }: { dokument: Dokument }) {
  const allowed = useAllows();
  const dialogs = {
    correct: useOpen(`berichtigen:${dokument.id}`),
    move: useOpen(`verschieben:${dokument.id}`),
    giveBack: useOpen(`zurückgeben:${dokument.id}`),
  };
  const actions = ACTIONS.filter(({ ability }) => allowed(ability));
  const { correct, move, giveBack } = dialogs;
  useHotkeys(
    actions.map(({ ability, keys, name }) => ({
      keys,
      label: name,
      group: deDokument.group,
      run: dialogs[ability].open,
    })),
  );
  return (
    <div className="dokument-actions" role="group" aria-label={deDokument.group}>
      {actions.map(({ ability, keys, name, icon }) => (
        <Button key={ability} tone="link" icon={icon} onClick={dialogs[ability].open}>
          {name} <Kbd keys={keys} />
        </Button>
      ))}
      <Suspense fallback={null}>
        {correct.isOpen && <CorrectDialog dokument={dokument} onClose={correct.close} />}
        {move.isOpen && <MoveDialog dokument={dokument} onClose={move.close} />}
        {giveBack.isOpen && <ReturnDialog dokument={dokument} onClose={giveBack.close} />}
      </Suspense>
    </div>
  );
}
