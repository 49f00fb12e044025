import { Upload, type PreviousUpload } from 'tus-js-client';
import { closeStapel, fetchReceipt, openStapel } from '../../api/actions.js';
import { csrfHeaders } from '../../api/client.js';
import { codes } from '../../api/codes.js';
import { keys } from '../../api/query-keys.js';
import { toApiProblem } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import { randomUuid } from '../../api/random-uuid.js';
import type { Receipt } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deScan } from '../../i18n/de-scan.js';
import { createStore, useStore } from '../../ui/store.js';
import { deliver, previousOf } from './deliver.js';

/** One file on its way to the server; `sent` in bytes. */
export interface UploadEntry {
  id: string;
  file: File;
  stapelId: string | null;
  /** Only the outside of an unopened envelope was scanned. */
  sealed: boolean;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  sent: number;
  receipt: Receipt | null;
  error: string | null;
}

const ENDPOINT = '/api/uploads';
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000];
const store = createStore<UploadEntry[]>([]);

/** All uploads of this visit, newest Stapel last; they go on while other screens are shown. */
export function useUploads(): UploadEntry[] {
  return useStore(store);
}

function patch(id: string, change: Partial<UploadEntry>): void {
  store.set(store.get().map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
}

function isBusy(): boolean {
  return store.get().some((entry) => entry.state === 'sending' || entry.state === 'waiting');
}

window.addEventListener('beforeunload', (event) => {
  if (isBusy()) event.preventDefault();
});

/** The upload of the same file that broke off earlier, if the browser remembers one. */
async function findPrevious({ file, sealed }: UploadEntry): Promise<PreviousUpload | null> {
  const probe = new Upload(file, { endpoint: ENDPOINT });
  return previousOf(await probe.findPreviousUploads(), sealed);
}

async function send(
  entry: UploadEntry,
  stapelId: string,
  previous: PreviousUpload | null,
): Promise<void> {
  try {
    const receipt = await deliver({
      file: entry.file,
      endpoint: ENDPOINT,
      headers: csrfHeaders(),
      metadata: {
        filename: entry.file.name,
        stapelId,
        clientRef: entry.id,
        sealed: entry.sealed ? 'true' : 'false',
      },
      previous,
      retryDelays: RETRY_DELAYS_MS,
      onProgress: (sent) => patch(entry.id, { state: 'sending', sent }),
      fetchReceipt,
    });
    patch(entry.id, { state: 'done', sent: entry.file.size, receipt });
    void queryClient.invalidateQueries({ queryKey: keys.stapel.all });
  } catch (cause) {
    const { title, code } = toApiProblem(cause).problem;
    // The next try opens a Stapel of its own.
    const change = code.startsWith(codes.ofStapel) ? { stapelId: null } : {};
    patch(entry.id, { ...change, state: 'failed', error: title });
  }
}

async function sendAll(entries: readonly UploadEntry[]): Promise<void> {
  const previous = await Promise.all(entries.map(findPrevious));
  const remembered = previous.find((each) => each?.metadata['stapelId'])?.metadata['stapelId'];
  const known = entries.find((entry) => entry.stapelId)?.stapelId ?? remembered;
  const title = deScan.untitled(formatMoment(new Date().toISOString()));
  const stapelId = known ?? (await openStapel(title)).id;
  entries.forEach((entry) => patch(entry.id, { stapelId }));
  void queryClient.invalidateQueries({ queryKey: keys.stapel.all });
  for (const [index, entry] of entries.entries()) {
    await send(entry, stapelId, previous[index] ?? null);
  }
  const all = store.get().filter((each) => each.stapelId === stapelId);
  if (all.every((entry) => entry.state === 'done')) await closeStapel(stapelId);
}

function run(entries: UploadEntry[]): void {
  sendAll(entries)
    .catch((cause: unknown) => {
      const error = toApiProblem(cause).problem.title;
      for (const { id } of entries) {
        const { state } = store.get().find((each) => each.id === id) ?? {};
        if (state !== 'done') patch(id, { state: 'failed', error });
      }
    })
    .finally(() => void queryClient.invalidateQueries({ queryKey: keys.stapel.all }));
}

/** Sends files as one Stapel, one after the other, resuming what broke off. */
export function startUploads(files: readonly File[], sealed = false): void {
  const entries = files.map((file): UploadEntry => {
    const fresh = { state: 'waiting', sent: 0, receipt: null, error: null } as const;
    return { id: randomUuid(), file, stapelId: null, sealed, ...fresh };
  });
  store.set([...store.get(), ...entries]);
  run(entries);
}

/** Sends again what failed. */
export function retryUpload(entry: UploadEntry): void {
  patch(entry.id, { state: 'waiting', error: null });
  run([entry]);
}
