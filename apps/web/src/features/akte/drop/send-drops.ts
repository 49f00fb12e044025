import { closeStapel, fetchReceipt, openDrop } from '../../../api/actions.js';
import { csrfHeaders } from '../../../api/client.js';
import { toApiProblem } from '../../../api/problem.js';
import { queryClient } from '../../../api/query-client.js';
import { keys } from '../../../api/query-keys.js';
import { percent } from '../../../ui/progress.js';
import { deliver } from '../../scan/deliver.js';
import { changeDrop, forgetDrop, type DropEntry } from './drops.js';

const ENDPOINT = '/api/uploads';
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000];

/** A larger file is sent without asking first: its hash would need all of it in memory. */
const HASHED_BYTES = 64 * 1024 * 1024;

/** Files of one Stapel: as many as the server looks for in the Akte at once. */
const FILES_OF_STAPEL = 200;

/** Hex of SHA-256; null where the browser has none, the file is too large, or it cannot be read (a folder). */
async function hashOf({ file }: DropEntry): Promise<string | null> {
  if (!window.isSecureContext || file.size > HASHED_BYTES) return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(entry: DropEntry, stapelId: string): Promise<void> {
  const { id, file } = entry;
  try {
    await deliver({
      file,
      endpoint: ENDPOINT,
      headers: csrfHeaders(),
      metadata: { filename: file.name, stapelId, clientRef: id, sealed: 'false' },
      previous: null,
      retryDelays: RETRY_DELAYS_MS,
      onProgress: (sent) => changeDrop(id, { state: 'sending', percent: percent(sent, file.size) }),
      fetchReceipt,
    });
    forgetDrop(id);
  } catch (cause) {
    changeDrop(id, { state: 'failed', error: toApiProblem(cause).problem.title });
  }
}

async function sendAll(entries: readonly DropEntry[], akteId: string, vorgangId?: string) {
  const hashes: (string | null)[] = [];
  // One after the other: together they may be more than the browser has room for.
  for (const entry of entries) hashes.push(await hashOf(entry));
  const asked = hashes.filter((hash) => hash !== null);
  const { stapelId, known } = await openDrop(akteId, {
    hashes: asked,
    ...(vorgangId ? { vorgangId } : {}),
  });
  for (const [index, entry] of entries.entries()) {
    const twin = known.find(({ sha256 }) => sha256 === hashes[index]);
    if (twin) changeDrop(entry.id, { state: 'known', dokumentId: twin.dokumentId });
    else await send(entry, stapelId);
    void queryClient.invalidateQueries({ queryKey: keys.akten.dropped(akteId) });
  }
  // What has failed is sent again as a Stapel of its own. An open one takes nothing away from what it has.
  await closeStapel(stapelId).catch((cause: unknown) => console.warn(cause));
}

/** Sends files for one Akte, 200 as one Stapel, one after the other; each says itself what has become of it. */
export async function sendDrops(entries: readonly DropEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += FILES_OF_STAPEL) {
    await sendStapel(entries.slice(at, at + FILES_OF_STAPEL));
  }
}

async function sendStapel(entries: readonly DropEntry[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  try {
    await sendAll(entries, first.akteId, first.vorgangId);
  } catch (cause) {
    const error = toApiProblem(cause).problem.title;
    for (const { id } of entries) changeDrop(id, { state: 'failed', error });
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.akten.dropped(first.akteId) });
  }
}
