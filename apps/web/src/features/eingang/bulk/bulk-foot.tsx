import { useEffect, useRef } from 'react';
import { RotateCcw, Undo2 } from 'lucide-react';
import { deBulk } from '../../../i18n/de-bulk.js';
import { de } from '../../../i18n/de.js';
import { Kbd } from '../../../keys/kbd.js';
import { Button } from '../../../ui/button.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import type { BulkState } from './use-bulk.js';

/** Puts the focus on the button that does it as soon as it can, and on what follows when that has gone. */
function useFocusOf(isReady: boolean) {
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isReady) button.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, [isReady]);
  return button;
}

function Running({ state }: { state: BulkState }) {
  const { stop, isRunning } = state;
  const { settled, total } = state.progress;
  if (!isRunning) return null;
  const text = deBulk.progress(settled, total);
  return (
    <div className="spread">
      <ProgressBar label={text} done={settled} total={total} />
      <span>{text}</span>
      <Button onClick={stop}>{deBulk.stop}</Button>
    </div>
  );
}

function Beginning({ state, onClose }: { state: BulkState; onClose: () => void }) {
  const count = state.plan.taken.length;
  const foot = useFocusOf(count > 0);
  return (
    <div className="dialog-foot" ref={foot}>
      <Button onClick={onClose}>{de.common.cancel}</Button>
      <Button tone="primary" disabled={count === 0} onClick={state.begin}>
        {count === 0 ? deBulk.noneChosen : deBulk.verbs[state.wish.act](count)}{' '}
        <Kbd keys="ctrl+enter" />
      </Button>
    </div>
  );
}

function Ended({ state, onClose }: { state: BulkState; onClose: () => void }) {
  const { filed, open, undoAll, retry } = state;
  const foot = useFocusOf(true);
  return (
    <div className="dialog-foot" ref={foot}>
      {undoAll && filed.length > 0 && (
        <Button icon={Undo2} onClick={undoAll}>
          {deBulk.undoAll}
        </Button>
      )}
      {open.length > 0 && (
        <Button icon={RotateCcw} onClick={retry}>
          {deBulk.retry(open.length)}
        </Button>
      )}
      <Button tone="primary" onClick={onClose}>
        {de.common.close}
      </Button>
    </div>
  );
}

/** What can be done next: begin, stop, take back, try again, leave. */
export function BulkFoot({ state, onClose }: { state: BulkState; onClose: () => void }) {
  if (state.isRunning) return <Running state={state} />;
  if (state.hasRun) return <Ended state={state} onClose={onClose} />;
  return <Beginning state={state} onClose={onClose} />;
}
