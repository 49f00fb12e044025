import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { ImportAktenplanUseCase } from './use-cases/import-aktenplan/import-aktenplan.use-case.js';
import type { OpenAkteBody } from './use-cases/open-akte/open-akte.dto.js';
import { OpenAkteUseCase } from './use-cases/open-akte/open-akte.use-case.js';
import { OpenVorgangUseCase } from './use-cases/open-vorgang/open-vorgang.use-case.js';

/** Fills an empty town through the same use cases as people do. */
@Injectable()
export class RecordsSeeder {
  constructor(
    private readonly importAktenplan: ImportAktenplanUseCase,
    private readonly openAkteUseCase: OpenAkteUseCase,
    private readonly openVorgang: OpenVorgangUseCase,
  ) {}

  async importPlan(ctx: Ctx, csv: string): Promise<void> {
    await this.importAktenplan.execute(ctx, csv);
  }

  async openAkte(ctx: Ctx, seed: { akte: OpenAkteBody; vorgang: string }): Promise<void> {
    const { id } = await this.openAkteUseCase.execute(ctx, seed.akte);
    await this.openVorgang.execute(ctx, id, seed.vorgang);
  }
}
