import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { systemCaller, Transactions } from '#libs/platform';
import { blobDamaged, blobHealed } from '../contracts/actions.js';
import type { BlobKey } from '../domain/blob-key.js';
import {
  Findings,
  type Finding,
  type KnownBytes,
  type OpenFindings,
} from '../persistence/findings.js';
import { Inventory, type ScrubState } from '../persistence/inventory.js';
import type { PutReport } from '../store/blob-store.js';

/** What whoever operates waits for. */
const ALARM = 'stored bytes are not what the record says';

const LOOKING = { nothing: 'asks what is known of bytes' };

/**
 * Takes down that bytes are not what the record says, and that they are again. Whoever operates reads it in
 * the log of the process too, also when the database does not answer.
 */
@Injectable()
export class IntegrityWatch implements OnApplicationShutdown {
  private readonly logger = new Logger(IntegrityWatch.name);
  private readonly findings = new Findings();
  private readonly inventory = new Inventory();
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** What is known of bytes that are about to be put. */
  async known(sha256: BlobKey): Promise<KnownBytes> {
    const [known] = await this.transactions.ask<KnownBytes>(
      watcher(LOOKING),
      this.findings.known(sha256),
    );
    return known ?? { owned: false, damaged: false };
  }

  async open(): Promise<OpenFindings> {
    const [found] = await this.transactions.ask<OpenFindings>(
      watcher(LOOKING),
      this.findings.count(),
    );
    return found ?? { open: 0, oldestAt: null };
  }

  async unchecked(): Promise<ScrubState> {
    const [found] = await this.transactions.ask<ScrubState>(
      watcher(LOOKING),
      this.inventory.state(),
    );
    return found ?? { uncheckedSince: null, uncheckedSeconds: 0, unreadable: 0 };
  }

  /** Event and finding in one transaction of their own; the first time only. */
  async damaged(finding: Finding): Promise<void> {
    const isNew = await this.transactions.run(watcher([blobDamaged]), async (ctx) => {
      const added = await this.findings.add(ctx, finding);
      if (!added) ctx.trail.unchanged('it is known already, or belongs to nobody');
      else await this.audit.record(ctx, blobDamaged, { id: finding.sha256, details: finding });
      return added;
    });
    if (isNew) this.logger.error({ ...finding, message: ALARM });
  }

  /**
   * {@link damaged} for who must not wait: inside a transaction of somebody else, or while an answer is
   * being cut off.
   */
  report(finding: Finding): void {
    const work: Promise<void> = this.damaged(finding)
      .catch((err: unknown) => {
        this.logger.error({ ...finding, err, message: ALARM });
      })
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  /** After a put that has left good bytes: what was wrong before is recorded, and that it is healed. */
  async put(sha256: BlobKey, { found, setAside }: PutReport, known: KnownBytes): Promise<void> {
    const lost = found === 'nothing' && known.owned;
    if (found === 'wrong') this.logger.error({ sha256, setAside, message: ALARM });
    if (found === 'wrong' || lost) {
      await this.damaged({ sha256, damage: lost ? 'missing' : 'wrong-bytes', foundBy: 'put' });
    } else if (!known.damaged) return;
    await this.healed(sha256, setAside);
  }

  async healed(sha256: BlobKey, setAside: string | null): Promise<void> {
    this.logger.warn({ sha256, setAside, message: 'stored bytes are right again' });
    await this.transactions.run(watcher([blobHealed]), async (ctx) => {
      const details = { sha256, setAside };
      if (await this.findings.close(ctx, sha256, setAside))
        await this.audit.record(ctx, blobHealed, { id: sha256, details });
      else ctx.trail.unchanged('it was healed meanwhile');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}

function watcher(records: Parameters<typeof systemCaller>[1]['records']) {
  return systemCaller('storage.integrity', { reads: [], records });
}
