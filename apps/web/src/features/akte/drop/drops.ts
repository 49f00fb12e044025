import { randomUuid } from '../../../api/random-uuid.js';
import { createStore, useStore } from '../../../ui/store.js';

/** A file on its way to the server, for an Akte. */
export interface DropEntry {
  id: string;
  akteId: string;
  vorgangId: string | undefined;
  file: File;
  state: 'waiting' | 'sending' | 'failed' | 'known';
  /** Of the file, 0 to 100. */
  percent: number;
  error: string;
  /** The Dokument of the Akte that has the same bytes. */
  dokumentId: string | null;
}

const store = createStore<DropEntry[]>([]);

/** Files of this visit for an Akte that are not on the server yet, and what could not be sent. */
export function useDrops(akteId: string): DropEntry[] {
  return useStore(store).filter((entry) => entry.akteId === akteId);
}

/** Puts files in line. */
export function addDrops(
  akteId: string,
  vorgangId: string | undefined,
  files: readonly File[],
): DropEntry[] {
  const begun = { state: 'waiting', percent: 0, error: '', dokumentId: null } as const;
  const entries = files.map((file) => ({ id: randomUuid(), akteId, vorgangId, file, ...begun }));
  store.set([...store.get(), ...entries]);
  return entries;
}

/** Says how far one is. */
export function changeDrop(id: string, change: Partial<DropEntry>): void {
  store.set(store.get().map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
}

/** Of one that is on the server, or of which nobody wants to hear any more. */
export function forgetDrop(id: string): void {
  store.set(store.get().filter((entry) => entry.id !== id));
}

function isBusy(): boolean {
  return store.get().some(({ state }) => state === 'sending' || state === 'waiting');
}

window.addEventListener('beforeunload', (event) => {
  if (isBusy()) event.preventDefault();
});
