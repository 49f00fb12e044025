import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller } from '#libs/platform';
import { Records } from '#libs/records';
import { verdictText, type Verdict } from '../domain/verdict.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import * as actions from '../contracts/actions.js';
import {
  RenditionRepository,
  type UnvalidatedRendition,
} from '../persistence/rendition.repository.js';

/** Writes what a validator said of a rendition to it, in the inbox and in the Akte, and into the log. */
@Injectable()
export class VerdictRecorder {
  private readonly renditions = new RenditionRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly records: Records,
    private readonly audit: AuditLog,
  ) {}

  /** Nothing when the letter has another rendition by now. */
  save(caller: Caller, rendition: UnvalidatedRendition, verdict: Verdict): Promise<void> {
    return this.transactions.run(caller, async (ctx) => {
      // The letter and its Stapel first, so that it is not filed with the old words meanwhile.
      const letter = await this.letters.lock(ctx, rendition.letterId);
      if (!letter || !(await this.renditions.saveVerdict(ctx, rendition, verdict))) {
        ctx.trail.unchanged('the letter has another rendition by now');
        return;
      }
      await this.records.saveValidation(ctx, rendition.sha256, verdictText(verdict));
      await this.audit.record(ctx, actions.renditionValidated, {
        id: rendition.letterId,
        akteId: letter.akteId,
        details: { sha256: rendition.sha256, ...verdict, failedRules: [...verdict.failedRules] },
      });
    });
  }

  /** An attempt without a verdict. After the last one nothing is said of these bytes for good. */
  saveFailure(caller: Caller, rendition: UnvalidatedRendition): Promise<void> {
    return this.transactions.run(caller, async (ctx) => {
      const letter = await this.letters.lock(ctx, rendition.letterId);
      if (!letter || !(await this.renditions.countAttempt(ctx, rendition))) {
        ctx.trail.unchanged('an attempt that is not the last is only counted');
        return;
      }
      await this.audit.record(ctx, actions.validationGivenUp, {
        id: rendition.letterId,
        akteId: letter.akteId,
        details: { sha256: rendition.sha256 },
      });
    });
  }
}
