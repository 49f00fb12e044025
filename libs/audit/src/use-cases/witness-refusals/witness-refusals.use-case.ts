import { Injectable } from '@nestjs/common';
import {
  anonymous,
  requestCaller,
  Transactions,
  type Ctx,
  type Refusal,
  type RefusalWitness,
} from '#libs/platform';
import { AuditLog } from '../../face/audit-log.js';
import { requestRefused, strangerRefused, strangersCounted } from '../../contracts/actions.js';
import { AddressBook, minuteOf } from '../../domain/refusal-budget.js';
import { RefusalCounter } from '../../persistence/refusal-counter.js';

/**
 * Takes down refusals. Of somebody who is known each is an event; of strangers the first of each
 * address, kind and minute is one, and the others are counted, so that a flood cannot write the log.
 */
@Injectable()
export class WitnessRefusalsUseCase implements RefusalWitness {
  private readonly counter = new RefusalCounter();
  private readonly addresses = new AddressBook();

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async refused(refusal: Refusal): Promise<void> {
    const { actor, requestId: id } = refusal;
    const duty = { reason: 'refused', records: actor ? requestRefused : strangerRefused };
    const caller = requestCaller(actor ?? anonymous, { id }, duty);
    await this.transactions.run(caller, (ctx) =>
      actor ? this.known(ctx, refusal) : this.stranger(ctx, refusal),
    );
  }

  private known(ctx: Ctx, refusal: Refusal): Promise<void> {
    const { code, status, method, route, address } = refusal;
    const details = { code, status, method, address };
    return this.audit.record(ctx, requestRefused, { id: route, details });
  }

  private async stranger(ctx: Ctx, refusal: Refusal): Promise<void> {
    const { code, status, method, route, times } = refusal;
    const address = this.addresses.nameFor(refusal.address, ctx.now);
    const minute = minuteOf(ctx.now);
    const counted = { minute, address, kind: code, times };
    await this.closeMinutes(ctx, minute);
    if (!(await this.counter.isFirst(ctx, counted))) {
      ctx.trail.unchanged('counted with the first of its minute');
      return;
    }
    const details = { code, status, method, address };
    await this.audit.record(ctx, strangerRefused, { id: route, details });
  }

  /** One event for each minute that is over. */
  private async closeMinutes(ctx: Ctx, before: Date): Promise<void> {
    for (const { minute, ...details } of await this.counter.take(ctx, before)) {
      await this.audit.record(ctx, strangersCounted, { id: minute.toISOString(), details });
    }
  }
}
