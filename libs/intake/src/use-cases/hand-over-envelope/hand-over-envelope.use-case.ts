import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { filledText, versionNumber, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { EnvelopeCaring } from '../../steps/envelope-caring.js';

/** What there is to say of a sealed letter that goes on as it came. */
export const handOverEnvelopeBody = z
  .strictObject({ version: versionNumber, note: filledText(500).optional() })
  .meta({ id: 'HandOverEnvelope', examples: [{ version: 1, note: 'Persönlich an Frau Sauer' }] });
export type HandOverEnvelopeBody = z.infer<typeof handOverEnvelopeBody>;

/** A sealed letter has left the mail room, or reached its owner, unopened. */
@Injectable()
export class HandOverEnvelopeUseCase {
  constructor(
    private readonly envelopes: EnvelopeCaring,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, LetterNotSealed */
  async execute(
    ctx: Ctx,
    letterId: string,
    { version, note }: HandOverEnvelopeBody,
  ): Promise<void> {
    const unopened = () => Promise.resolve(null);
    const settling = {
      letterId,
      version,
      outcome: 'handed-over',
      note: note ?? null,
      stapelId: unopened,
    } as const;
    const details = note === undefined ? {} : { note };
    await this.envelopes.settle(ctx, settling, () =>
      this.audit.record(ctx, actions.envelopeHandedOver, { id: letterId, details }),
    );
  }
}
