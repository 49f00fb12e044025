import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { receiptSchema } from '#libs/intake/contracts';
import { currentTime } from '#libs/kernel';

const common = { clientRef: z.uuid() };

const closedSchema = z.object({ event: z.literal('closed'), stapelId: z.uuid() });

const lineSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('begun'),
    ...common,
    name: z.string(),
    fingerprint: z.string(),
    sha256: z.string(),
    size: z.number(),
    stapelId: z.uuid(),
    sealed: z.boolean().default(false),
  }),
  z.object({ event: z.literal('uploading'), ...common, url: z.string() }),
  z.object({ event: z.literal('received'), ...common, receipt: receiptSchema }),
  z.object({ event: z.literal('moved'), ...common, target: z.string() }),
  closedSchema,
]);

/** One thing that happened to one source. */
export type JournalLine = z.infer<typeof lineSchema>;
type Begun = Extract<JournalLine, { event: 'begun' }>;
type Received = Extract<JournalLine, { event: 'received' }>;

/** Everything known about one transfer. */
export interface Transfer {
  readonly begun: Begun;
  readonly uploadUrl: string | undefined;
  readonly receipt: Received['receipt'] | null;
}

/**
 * What was begun, acknowledged and moved: JSON lines, each on disk before the next step is taken.
 * A line torn by a crash is skipped; what it would have said is asked of the server again.
 */
export class Journal {
  private readonly transfers = new Map<string, Transfer>();
  private readonly stapel = new Set<string>();

  private constructor(private readonly file: FileHandle) {}

  static async open(path: string): Promise<Journal> {
    await mkdir(dirname(path), { recursive: true });
    const text = await readFile(path, 'utf8').catch(() => '');
    const journal = new Journal(await open(path, 'a', 0o600));
    for (const line of text.split('\n')) journal.apply(parseLine(line));
    if (text !== '' && !text.endsWith('\n')) await journal.file.appendFile('\n');
    return journal;
  }

  /** Resolves when the line is on disk. */
  async append(line: JournalLine): Promise<void> {
    await this.file.appendFile(`${JSON.stringify({ ...line, at: currentTime().toISOString() })}\n`);
    await this.file.datasync();
    this.apply(line);
  }

  /** Transfers whose source has not been moved yet. */
  unfinished(): Transfer[] {
    return [...this.transfers.values()];
  }

  /** Stapel that were used and of which the server has not been told that nothing more comes. */
  openStapel(): string[] {
    return [...this.stapel];
  }

  /** The unfinished transfer of exactly this source. */
  find(name: string, fingerprint: string): Transfer | undefined {
    return this.unfinished().find(
      ({ begun }) => begun.name === name && begun.fingerprint === fingerprint,
    );
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private apply(line: JournalLine | null): void {
    if (!line) return;
    if (line.event === 'closed') this.stapel.delete(line.stapelId);
    else this.applyToTransfer(line);
  }

  private applyToTransfer(line: Exclude<JournalLine, { event: 'closed' }>): void {
    const { clientRef } = line;
    const known = this.transfers.get(clientRef);
    if (line.event === 'begun') {
      this.stapel.add(line.stapelId);
      this.transfers.set(clientRef, { begun: line, uploadUrl: undefined, receipt: null });
    } else if (line.event === 'moved') this.transfers.delete(clientRef);
    else if (known && line.event === 'uploading') {
      this.transfers.set(clientRef, { ...known, uploadUrl: line.url });
    } else if (known && line.event === 'received') {
      this.transfers.set(clientRef, { ...known, receipt: line.receipt });
    }
  }
}

function parseLine(text: string): JournalLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
