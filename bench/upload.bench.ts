import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '../test/support/installation.js';
import type { Client } from '../test/support/client.js';

/** Sizes of what is uploaded: a letter as TIFF, and a thick bound volume. */
const CASES = [
  { name: 'letters of 1 MB', bytes: 1_000_000, count: 60 },
  { name: 'volumes of 64 MB', bytes: 64_000_000, count: 4 },
];

const megabytes = (bytes: number, ms: number): number => bytes / 1e6 / (ms / 1e3);

/** The physical limit: write, hash, flush to disk, nothing else. */
async function rawLoop(payloads: readonly Buffer[]): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'aktei-raw-'));
  const began = performance.now();
  for (const [index, payload] of payloads.entries()) {
    createHash('sha256').update(payload).digest('hex');
    const target = await open(join(directory, String(index)), 'w');
    await target.write(payload);
    await target.sync();
    await target.close();
  }
  const elapsed = performance.now() - began;
  await rm(directory, { recursive: true });
  return elapsed;
}

async function uploadAll(station: Client, payloads: readonly Buffer[]): Promise<number> {
  const stapel = await station.post('/api/stapel', { title: 'Messung' });
  const began = performance.now();
  for (const bytes of payloads) {
    const answer = await station.upload(stapel.body.id, { bytes, filename: 'messung.bin' });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
  return performance.now() - began;
}

const town = await Installation.start();
try {
  console.log('upload until the receipt, one after the other, against write + SHA-256 + fsync');
  for (const { name, bytes, count } of CASES) {
    const payloads = Array.from({ length: count }, () => randomBytes(bytes));
    const raw = await rawLoop(payloads);
    const ours = await uploadAll(town.station(), payloads);
    const total = bytes * count;
    console.log(
      `${name.padEnd(18)} raw ${megabytes(total, raw).toFixed(0).padStart(5)} MB/s   ` +
        `Aktei ${megabytes(total, ours).toFixed(0).padStart(5)} MB/s   ` +
        `ratio ${(raw / ours).toFixed(2)}`,
    );
  }
} finally {
  await town.remove();
}
