import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import { filledText, versionNumber, type Ctx } from '#libs/platform';
import { act, partOf } from '../../contracts/act.js';
import * as actions from '../../contracts/actions.js';
import { RecipientNotFound } from '../../contracts/errors.js';
import type { LetterOwner, Named } from '../../domain/letter-care.js';
import { LetterCaring } from '../../steps/letter-caring.js';

/** To whom a letter goes: a unit, a person, or both; nobody's where neither is named. */
export const assignPosteingangBody = z
  .strictObject({
    version: versionNumber,
    orgUnitId: z.uuid().optional(),
    userId: z.uuid().optional(),
    note: filledText(500).optional(),
    act,
  })
  .meta({
    id: 'AssignPosteingang',
    examples: [
      {
        version: 1,
        userId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021',
        note: 'Gehört zum Gerüst Breite Straße',
      },
    ],
  });
export type AssignPosteingangBody = z.infer<typeof assignPosteingangBody>;

/** Passes a letter on; whoever has it sees it, whatever unit it came in for. */
@Injectable()
export class AssignPosteingangUseCase {
  constructor(
    private readonly caring: LetterCaring,
    private readonly directory: Directory,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, RecipientNotFound */
  async execute(ctx: Ctx, id: string, body: AssignPosteingangBody): Promise<void> {
    const { version, orgUnitId = null, userId = null } = body;
    const change = async () => ({ owner: await this.owner(ctx, body) });
    await this.caring.arrange(ctx, { letterId: id, version, change }, () =>
      this.audit.record(ctx, actions.posteingangAssigned, {
        id,
        details: { orgUnitId, userId, ...partOf(body.act) },
      }),
    );
  }

  private async owner(ctx: Ctx, body: AssignPosteingangBody): Promise<LetterOwner | null> {
    const { orgUnitId, userId, note = null } = body;
    if (!orgUnitId && !userId) return null;
    const orgUnit = orgUnitId ? await this.unit(ctx, orgUnitId) : null;
    const person = userId ? await this.person(ctx, userId) : null;
    return { orgUnit, person, note };
  }

  private async unit(ctx: Ctx, id: string): Promise<Named> {
    const unit = await this.directory.orgUnit(ctx, id);
    if (!unit) throw new RecipientNotFound();
    return { id, name: unit.name };
  }

  private async person(ctx: Ctx, id: string): Promise<Named> {
    const person = await this.directory.filer(ctx, id);
    if (!person) throw new RecipientNotFound();
    return { id, name: person.displayName };
  }
}
