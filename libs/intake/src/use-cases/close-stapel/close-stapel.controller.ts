import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { StapelNotFound } from '../../domain/intake.errors.js';
import { idParam, type IdParam } from '../../intake.dto.js';
import { Progress } from '../../persistence/progress.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';

/** The sender says that no more originals come. */
@ApiTags('stapel')
@Controller('stapel')
export class CloseStapelController {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  @Post(':id/close')
  @Route({
    permission: 'stapel.upload',
    summary: 'Stapel abschließen',
    response: 'empty',
    errors: ['STAPEL.NOT_FOUND', 'SESSION.CSRF'],
  })
  async close(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    if (!(await this.stapel.visible(ctx, id))) throw new StapelNotFound();
    const stapel = await this.stapel.lock(ctx, id);
    if (!stapel || stapel.closedAt) return;
    await this.stapel.setState(ctx, id, stapel.state, ctx.now);
    await this.audit.record(ctx, {
      action: 'stapel.closed',
      object: { type: 'stapel', id },
      body: {},
    });
    await this.progress.settleStapel(ctx, { ...stapel, closedAt: ctx.now });
  }
}
