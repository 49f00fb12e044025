import { useState, type DragEvent } from 'react';
import type { Akte, Vorgang } from '../../../api/types.js';
import { deDrop } from '../../../i18n/de-drop.js';
import { useAllows } from '../../../shell/access.js';
import { announce } from '../../../shell/announcer.js';
import { addDrops, type DropEntry } from './drops.js';

/** Sends them; the way to the server is loaded with the first file. */
export function startDrops(entries: readonly DropEntry[]): void {
  void import('./send-drops.js').then(({ sendDrops }) => sendDrops(entries));
}

/** Files into an Akte, or a Vorgang of it. */
export function dropInto(akteId: string, vorgangId: string | undefined, list: FileList | null) {
  const files = [...(list ?? [])];
  if (files.length === 0) return;
  announce(deDrop.accepted(files.length));
  startDrops(addDrops(akteId, vorgangId, files));
}

/** Whether the person files here. */
export function useCanDrop(akte: Akte): boolean {
  const canFile = useAllows()('file');
  return canFile && akte.state === 'open';
}

/** The open Vorgang over whose row, or over a Dokument of which, something hangs. */
function vorgangUnder(akte: Akte, target: EventTarget): Vorgang | undefined {
  const row = target instanceof Element ? target.closest('[role=row][data-key]') : null;
  const key = row?.getAttribute('data-key');
  return akte.vorgaenge.find(
    ({ id, state, dokumente }) =>
      state === 'open' && (id === key || dokumente.some((dokument) => dokument.id === key)),
  );
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** What an Akte does when files hang over it: it says where they would go, and takes them. */
export function useDrop(akte: Akte) {
  const canDrop = useCanDrop(akte);
  const [over, setOver] = useState<{ vorgang: Vorgang | undefined } | null>(null);
  if (!canDrop) return { over: null, handlers: {} };
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const vorgang = vorgangUnder(akte, event.target);
    if (!over || over.vorgang?.id !== vorgang?.id) setOver({ vorgang });
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) setOver(null);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(null);
    dropInto(akte.id, vorgangUnder(akte, event.target)?.id, event.dataTransfer.files);
  };
  return { over, handlers: { onDragEnter: onDragOver, onDragOver, onDragLeave, onDrop } };
}
