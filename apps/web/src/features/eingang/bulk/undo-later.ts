import { deBulk } from '../../../i18n/de-bulk.js';
import { announce } from '../../../shell/announcer.js';
import { showToast } from '../../../shell/toasts.js';
import { refreshInbox } from './refresh-inbox.js';
import { runEach } from './run-each.js';
import { takeBack } from './take-back.js';

const SECONDS = 10;

async function undoAll(ids: readonly string[]): Promise<void> {
  let undone = 0;
  await runEach({
    ids,
    step: takeBack,
    tell: (_, { state }) => {
      if (state === 'undone') undone += 1;
    },
    isStopped: () => false,
  });
  const text = deBulk.takenBack(undone, ids.length);
  showToast({ text, seconds: SECONDS });
  announce(text);
  refreshInbox(ids);
}

/** Says how many letters were filed, with one key that takes all of them back. */
export function offerUndo(ids: readonly string[]): void {
  if (ids.length === 0) return;
  showToast({ text: deBulk.filed(ids.length), seconds: SECONDS, undo: () => void undoAll(ids) });
}
