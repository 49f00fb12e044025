import { randomUUID } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Receipt } from '#libs/intake/contracts';
import { ServerRefused } from './errors.js';
import { fingerprintOf, hashSource } from './hash-source.js';
import type { Journal, JournalLine, Transfer } from './journal.js';
import { receiptLine } from './messages.js';
import { checked, sendOriginal } from './send-original.js';
import type { ServerClient } from './server-client.js';
import type { Output } from './upload-command.js';

/** Folder for sources that the server has acknowledged. */
export const DONE_FOLDER = 'uebertragen';

/**
 * The Stapel of what lies together; another one than that which the server takes nothing for any more.
 *
 * @throws ServerUnreachable, ServerRefused
 */
export type OpenStapel = (refused?: string) => Promise<string>;

/** The Stapel in the journal may be closed, and so may the one that a try before has left open. */
const MOST_STAPEL = 3;

type Begun = Extract<JournalLine, { event: 'begun' }>;

/** Brings single sources of a folder to the server, each step in the journal first. */
export class FolderTransfer {
  constructor(
    private readonly directory: string,
    private readonly server: ServerClient,
    private readonly journal: Journal,
    private readonly output: Output,
  ) {}

  /**
   * Sends a source and moves it once it is acknowledged; false when it changed under our hands.
   *
   * @throws ServerUnreachable, ServerRefused, ReceiptMismatch; the source stays where it is
   */
  async transfer(name: string, openStapel: OpenStapel): Promise<boolean> {
    const path = join(this.directory, name);
    const source = await hashSource(path);
    if (!source) return false;
    const known = this.journal.find(name, source.fingerprint);
    const resumable = known?.begun.sha256 === source.sha256 ? known : undefined;
    const transfer = resumable ?? (await this.begin(name, source, openStapel));
    const receipt =
      transfer.receipt ??
      (resumable && (await this.server.receipt(transfer.begun.clientRef))) ??
      (await this.send(path, transfer, openStapel));
    const { clientRef } = transfer.begun;
    checked(receipt, transfer.begun);
    if (!transfer.receipt) await this.journal.append({ event: 'received', clientRef, receipt });
    if ((await fingerprintOf(path)) !== source.fingerprint) return false;
    const target = await this.move(name, clientRef);
    await this.journal.append({ event: 'moved', clientRef, target });
    this.output.say(receiptLine(receipt));
    return true;
  }

  private async begin(
    name: string,
    source: { size: number; sha256: string; fingerprint: string },
    openStapel: OpenStapel,
  ): Promise<Transfer> {
    const begun: Begun = {
      event: 'begun',
      clientRef: randomUUID(),
      name,
      ...source,
      stapelId: await openStapel(),
      sealed: this.server.sealed,
    };
    await this.journal.append(begun);
    return { begun, uploadUrl: undefined, receipt: null };
  }

  /** A Stapel that was closed meanwhile is replaced; the reference stays the same. */
  private async send(path: string, first: Transfer, openStapel: OpenStapel): Promise<Receipt> {
    let transfer = first;
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.sendInto(path, transfer);
      } catch (error) {
        if (!isAboutTheStapel(error) || tried === MOST_STAPEL) throw error;
        const begun = { ...transfer.begun, stapelId: await openStapel(transfer.begun.stapelId) };
        await this.journal.append(begun);
        transfer = { begun, uploadUrl: undefined, receipt: null };
      }
    }
  }

  /** What was sealed once stays so; an upload that was begun without the mark cannot go on with it. */
  private async sendInto(path: string, { begun, uploadUrl: known }: Transfer) {
    const { clientRef, name: filename, size, sha256, stapelId } = begun;
    const sealed = begun.sealed || this.server.sealed;
    const uploadUrl = sealed === begun.sealed ? known : undefined;
    const noted: Promise<void>[] = [];
    try {
      return await sendOriginal(
        this.server,
        { path, filename, size, sha256, clientRef, stapelId, sealed, uploadUrl },
        (url) => noted.push(this.journal.append({ event: 'uploading', clientRef, url })),
      );
    } finally {
      await Promise.all(noted);
    }
  }

  private async move(name: string, clientRef: string): Promise<string> {
    const folder = join(this.directory, DONE_FOLDER);
    await mkdir(folder, { recursive: true });
    const taken = await stat(join(folder, name)).catch(() => null);
    const extension = extname(name);
    const target = taken
      ? `${name.slice(0, name.length - extension.length)}-${clientRef}${extension}`
      : name;
    await rename(join(this.directory, name), join(folder, target));
    return target;
  }
}

function isAboutTheStapel(error: unknown): boolean {
  return error instanceof ServerRefused && error.code.startsWith('STAPEL.');
}
