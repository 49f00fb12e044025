import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { AkteOpening } from '../../steps/akte-opening.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto } from '../../views/records.dto.js';
import type { OpenAkteBody } from './open-akte.dto.js';

/** Opens an Akte for somebody who wants to go on working in it. */
@Injectable()
export class OpenAkteUseCase {
  constructor(
    private readonly opening: AkteOpening,
    private readonly view: AkteView,
  ) {}

  /** @throws AktenplaneinheitNotFound, NoOrgUnit */
  async execute(ctx: Ctx, input: OpenAkteBody): Promise<AkteDto> {
    return this.view.show(ctx, await this.opening.open(ctx, input));
  }
}
