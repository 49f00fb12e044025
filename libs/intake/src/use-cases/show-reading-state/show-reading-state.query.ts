import { Injectable } from '@nestjs/common';
import { Jobs, type Ctx } from '#libs/platform';
import type { ReadingStateDto } from './show-reading-state.dto.js';

/**
 * Whether work goes on, for whoever has delivered something and sees nothing come of it. It tells
 * nothing of anybody's mail: neither what waits nor how much.
 */
@Injectable()
export class ShowReadingStateQuery {
  constructor(private readonly jobs: Jobs) {}

  async execute(ctx: Ctx): Promise<ReadingStateDto> {
    const { standstill, since } = await this.jobs.waiting(ctx);
    return { standstill, waitingSince: since?.toISOString() ?? null };
  }
}
