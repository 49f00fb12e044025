import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { filePosteingang, undoFiling } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { loadedSender, refreshLetters, refreshSender, takeOut } from '../../api/refresh-letters.js';
import { toApiProblem, type ApiProblem } from '../../api/problem.js';
import type { FileRequest, PosteingangItem } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { de } from '../../i18n/de.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { announce } from '../../shell/announcer.js';
import { showToast } from '../../shell/toasts.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { neighbour } from '../../ui/neighbours.js';
import { useGo } from './use-go.js';

type Filed = Awaited<ReturnType<typeof filePosteingang>>;

/** Says where a letter lies now, with the way back for as long as the server says. */
function report({ aktenzeichen, undoSeconds }: Filed, undo: () => void): void {
  const detail = <Aktenzeichen>{aktenzeichen}</Aktenzeichen>;
  showToast({ text: deAblage.filedIn, detail, seconds: undoSeconds, undo });
  announce(`${deAblage.filedIn} ${aktenzeichen}`);
}

/** The report goes after some seconds; its key stays, until something else has happened to the letter. */
function useUndoKey(id: string | null, undo: (id: string) => Promise<void>): void {
  const run = () => void (id !== null && undo(id));
  const command = { keys: 'ctrl+z', label: de.keys.undo, group: de.nav.eingang, run };
  useHotkeys(id === null ? [] : [command]);
}

/**
 * Filing without waiting: the next document is shown at once, a refusal brings this one back. `turns`
 * counts how often it has led to another document.
 */
export function useFiling(items: readonly PosteingangItem[]) {
  const client = useQueryClient();
  const go = useGo();
  const [refused, setRefused] = useState<{ id: string; error: ApiProblem } | null>(null);
  const [turns, setTurns] = useState(0);
  const [lastId, setLastId] = useState<string | null>(null);

  const show = (eintrag: string | undefined, ansicht?: 'ablage' | 'dokument') => {
    setTurns((before) => before + 1);
    return go({ eintrag, seite: undefined, ansicht });
  };
  const refresh = (id: string) => {
    void client.invalidateQueries({ queryKey: keys.posteingang.one(id) });
    void client.invalidateQueries({ queryKey: keys.akten.all });
    return refreshLetters(client, [id]);
  };
  /** Shows a letter that is in the list again. */
  const showAgain = async (id: string, ansicht: 'ablage' | 'dokument') => {
    await refresh(id);
    await show(id, ansicht);
  };
  const bringBack = (id: string, error: ApiProblem, text: string) => {
    // Without a session the way leads to the sign-in, and nothing may lead away from there.
    if (error.status === 401) return;
    setRefused({ id, error });
    announce(text);
    void showAgain(id, 'ablage');
  };
  const undo = async (id: string) => {
    try {
      await undoFiling(id);
      setLastId(null);
      announce(deAblage.undone);
      showToast({ text: deAblage.undone, seconds: 5 });
      void showAgain(id, 'dokument').then(() => refreshSender(client, loadedSender(client, id)));
    } catch (cause) {
      bringBack(id, toApiProblem(cause), deAblage.notUndone);
    }
  };
  /** From a letter that is gone to the next one that is left. @param others that have gone with it */
  const moveOn = (id: string, others: readonly string[] = []) => {
    const left = items.filter((item) => item.id === id || !others.includes(item.id));
    const next = neighbour(left, id);
    void show(next, next ? 'dokument' : undefined);
  };
  const file = async (id: string, body: FileRequest) => {
    const next = neighbour(items, id);
    setRefused(null);
    await client.cancelQueries({ queryKey: keys.posteingang.lists });
    const sender = loadedSender(client, id);
    takeOut(client, id);
    void show(next, next ? 'dokument' : undefined);
    try {
      report(await filePosteingang(id, body), () => void undo(id));
      setLastId(id);
      void refresh(id).then(() => refreshSender(client, sender));
    } catch (cause) {
      bringBack(id, toApiProblem(cause), deAblage.notFiled);
    }
  };
  useUndoKey(lastId, undo);
  return { file, undo, moveOn, refused, turns };
}
