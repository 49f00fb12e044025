import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Receipt } from '#libs/intake/contracts';
import { hashSource } from './hash-source.js';
import { receiptLine } from './messages.js';
import { sendOriginal } from './send-original.js';
import type { ServerClient } from './server-client.js';

/** Where the station speaks; specs listen here. */
export interface Output {
  say(text: string): void;
  complain(text: string): void;
}

/** Sends the given paths as one Stapel and answers how many were not received. */
export async function uploadCommand(
  server: ServerClient,
  paths: readonly string[],
  options: { title?: string | undefined; output: Output },
): Promise<number> {
  const { output } = options;
  const stapelId = await server.createStapel(options.title);
  let failed = 0;
  for (const path of paths) {
    try {
      output.say(receiptLine(await sendPath(server, path, stapelId)));
    } catch (error) {
      failed += 1;
      output.complain(`${basename(path)}: ${error instanceof Error ? error.message : 'Fehler'}`);
    }
  }
  await server.closeStapel(stapelId);
  return failed;
}

async function sendPath(server: ServerClient, path: string, stapelId: string): Promise<Receipt> {
  const source = await hashSource(path).catch(() => {
    throw new Error('Die Datei kann nicht gelesen werden.');
  });
  if (!source) throw new Error('Die Datei wurde während des Lesens verändert.');
  if (source.size === 0) throw new Error('Die Datei ist leer und wurde nicht gesendet.');
  const { size, sha256 } = source;
  const about = { filename: basename(path), stapelId, sealed: server.sealed };
  return sendOriginal(server, { path, size, sha256, clientRef: randomUUID(), ...about });
}
