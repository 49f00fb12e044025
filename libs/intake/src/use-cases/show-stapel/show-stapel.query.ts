import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { StapelNotFound } from '../../contracts/errors.js';
import type { StapelDto } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { StapelView } from '../../views/stapel-view.js';

/** A Stapel with its originals and their progress. */
@Injectable()
export class ShowStapelQuery {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: StapelView,
  ) {}

  /** @throws StapelNotFound */
  async execute(ctx: Ctx, id: string): Promise<StapelDto> {
    const found = await this.stapel.visible(ctx, id);
    const [shown] = found ? await this.view.show(ctx, [found]) : [];
    if (!shown) throw new StapelNotFound();
    await this.audit.record(ctx, actions.stapelRead, { id });
    return shown;
  }
}
