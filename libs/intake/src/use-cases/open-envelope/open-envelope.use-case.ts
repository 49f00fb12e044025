import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { filledText, versionNumber, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { ContentInOwnStapel, StapelNotFound } from '../../contracts/errors.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { EnvelopeCaring } from '../../steps/envelope-caring.js';

/** In which Stapel the content of a sealed letter was scanned. */
export const openEnvelopeBody = z
  .strictObject({
    version: versionNumber,
    stapelId: z.uuid().describe('Stapel, in dem der Inhalt gescannt ist'),
    note: filledText(500).optional(),
  })
  .meta({
    id: 'OpenEnvelope',
    examples: [{ version: 1, stapelId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021' }],
  });
export type OpenEnvelopeBody = z.infer<typeof openEnvelopeBody>;

/** A sealed letter was opened: what lay in it is scanned, and each leads to the other. */
@Injectable()
export class OpenEnvelopeUseCase {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly envelopes: EnvelopeCaring,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, LetterNotSealed, ContentInOwnStapel, StapelNotFound */
  async execute(ctx: Ctx, letterId: string, body: OpenEnvelopeBody): Promise<void> {
    const { version, stapelId, note } = body;
    const scanned = async (letter: { stapelId: string }) => {
      if (letter.stapelId === stapelId.toLowerCase()) throw new ContentInOwnStapel();
      if (!(await this.stapel.visible(ctx, stapelId))) throw new StapelNotFound();
      return stapelId;
    };
    const settling = {
      letterId,
      version,
      outcome: 'opened',
      note: note ?? null,
      stapelId: scanned,
    } as const;
    const details = { stapelId, ...(note === undefined ? {} : { note }) };
    await this.envelopes.settle(ctx, settling, () =>
      this.audit.record(ctx, actions.envelopeOpened, { id: letterId, details }),
    );
  }
}
