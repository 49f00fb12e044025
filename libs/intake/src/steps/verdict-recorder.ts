import { Injectable } from '@nestjs/common';
import * as actions from '../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import { verdictText } from '#libs/imaging/contracts';
import { Transactions, type Caller } from '#libs/platform';
import { Dokumente } from '#libs/records';
import type { Verdict } from '../domain/verdict.js';
import {
  RenditionRepository,
  type UnvalidatedRendition,
} from '../persistence/rendition.repository.js';
import { StapelDesk, unchanged } from './stapel-desk.js';

/** Writes what a validator said of a rendition to it, in the inbox and in the Akte, and into the log. */
@Injectable()
export class VerdictRecorder {
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly dokumente: Dokumente,
    private readonly audit: AuditLog,
    private readonly desk: StapelDesk,
  ) {}

  /** Nothing when the letter has another rendition by now. */
  async save(
    caller: Caller,
    { letterId, sha256 }: UnvalidatedRendition,
    verdict: Verdict,
  ): Promise<void> {
    await this.transactions.run(caller, (ctx) =>
      // At the desk, so that the letter is not filed with the old words meanwhile.
      this.desk.changeIfThere(ctx, letterId, async (at) => {
        if (!(await this.renditions.saveVerdict(ctx, at, sha256, verdict))) {
          return unchanged('the letter has another rendition by now');
        }
        await this.dokumente.saveValidation(ctx, sha256, verdictText(verdict));
        await this.audit.record(ctx, actions.renditionValidated, {
          id: letterId,
          akteId: at.letter.akteId,
          details: { sha256, ...verdict, failedRules: [...verdict.failedRules] },
        });
        return 'changed';
      }),
    );
  }

  /** An attempt without a verdict. After the last one nothing is said of these bytes for good. */
  async saveFailure(caller: Caller, { letterId, sha256 }: UnvalidatedRendition): Promise<void> {
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeIfThere(ctx, letterId, async (at) => {
        if (!(await this.renditions.countAttempt(ctx, at, sha256))) {
          return unchanged('an attempt that is not the last is only counted');
        }
        await this.audit.record(ctx, actions.validationGivenUp, {
          id: letterId,
          akteId: at.letter.akteId,
          details: { sha256 },
        });
        return 'changed';
      }),
    );
  }
}
