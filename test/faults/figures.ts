import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One line of the table in docs/reliability.md: what was acknowledged, and what was found of it. */
export interface Figures {
  readonly story: string;
  /** What was done to the installation, and how often. */
  readonly faults: string;
  readonly acknowledged: number;
  readonly found: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly wrong: number;
  /** Answers 5xx that were neither 503 nor 507, or did not say when to come again. */
  readonly unexpected: number;
  readonly remark: string;
}

/** Where the runner of the stories picks the lines up. */
const FILE = process.env['AKTEI_FAULTS_FIGURES'] ?? '.aktei/faults.jsonl';

/** Leaves a line for the table. */
export async function report(figures: Figures): Promise<void> {
  await mkdir(dirname(FILE), { recursive: true });
  await appendFile(FILE, `${JSON.stringify(figures)}\n`);
}

/** True for the whole run; the reduced one has two cores and three minutes. */
export const isFull = process.env['AKTEI_FULL'] === '1';

/** True for an answer that a fault may have: nothing of 5xx but "later", with a time. */
export function isFair({ status, headers }: { status: number; headers: Headers }): boolean {
  return status < 500 || ([503, 507].includes(status) && headers.has('retry-after'));
}
