import { useEffect } from 'react';
import { undoFiling } from '../../../api/actions.js';
import { queryClient } from '../../../api/query-client.js';
import { keys } from '../../../api/query-keys.js';
import { secondsUntil } from '../../../api/seconds-until.js';
import type { Dropped } from '../../../api/types.js';
import { deDrop } from '../../../i18n/de-drop.js';
import { announce } from '../../../shell/announcer.js';
import { attempt } from '../../../shell/attempt.js';
import { showToast } from '../../../shell/toasts.js';

type Own = Dropped['own'][number];

/** Letters whose filing was told; the screen may come and go meanwhile. */
const told = new Set<string>();

function refresh(): void {
  void queryClient.invalidateQueries({ queryKey: keys.akten.all });
  void queryClient.invalidateQueries({ queryKey: keys.posteingang.open });
}

async function takeBack(letters: readonly Own[]): Promise<void> {
  for (const { letterId } of letters) {
    await attempt(() => undoFiling(letterId), deDrop.undone);
  }
  refresh();
}

/** Says once what was filed, with the way back, and has the Akte shown as it is now. */
export function useFiledToast(own: readonly Own[]): void {
  useEffect(() => {
    const fresh = own.filter(({ letterId, state }) => state === 'filed' && !told.has(letterId));
    if (fresh.length === 0) return;
    for (const { letterId } of fresh) told.add(letterId);
    refresh();
    const seconds = Math.max(...fresh.map(({ undoUntil }) => secondsUntil(undoUntil ?? '', null)));
    const text = deDrop.filed(fresh.length);
    if (!(seconds > 0)) return;
    announce(text);
    showToast({ text, seconds, undo: () => void takeBack(fresh) });
  }, [own]);
}
