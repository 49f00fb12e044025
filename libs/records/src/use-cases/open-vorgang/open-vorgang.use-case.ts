import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { VorgangOpening } from '../../steps/vorgang-opening.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto } from '../../views/records.dto.js';

/** Opens a Vorgang and shows the Akte it stands in. */
@Injectable()
export class OpenVorgangUseCase {
  constructor(
    private readonly opening: VorgangOpening,
    private readonly view: AkteView,
  ) {}

  /** @throws AkteNotFound, AkteClosed */
  async execute(ctx: Ctx, akteId: string, betreff: string): Promise<AkteDto> {
    const { akte } = await this.opening.open(ctx, akteId, betreff);
    return this.view.show(ctx, akte);
  }
}
