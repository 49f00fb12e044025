import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import { sha256Hex } from '#libs/kernel';
import { ProcessSettings, type Ctx } from '#libs/platform';
import { demoAkten } from '../../demo/demo-akten.js';
import { parseAktenplanCsv } from '../../domain/aktenplan-csv.js';
import { AktenplanRepository } from '../../persistence/aktenplan.repository.js';
import { AkteOpening } from '../../steps/akte-opening.js';
import { AktenplanImport } from '../../steps/aktenplan-import.js';
import { VorgangOpening } from '../../steps/vorgang-opening.js';

const planFile = join(import.meta.dirname, '../../demo/aktenplan-musterstadt.csv');

/**
 * Gives the demo town its Aktenplan and some Akten, by the steps that people take too; does nothing
 * when they are there already.
 */
@Injectable()
export class SeedDemoRecordsUseCase {
  private readonly plan = new AktenplanRepository();

  constructor(
    private readonly aktenplan: AktenplanImport,
    private readonly akten: AkteOpening,
    private readonly vorgaenge: VorgangOpening,
    private readonly directory: Directory,
    private readonly settings: ProcessSettings,
  ) {}

  async execute(ctx: Ctx): Promise<void> {
    if (!this.settings.demo) throw new Error('demo records exist in demo mode only');
    if ((await this.plan.list(ctx)).length > 0) return;
    await this.importPlan(ctx);
    const units = await this.directory.orgUnits(ctx);
    for (const { einheit, orgUnit, betreff, vorgang } of demoAkten) {
      const unit = units.find(({ name }) => name === orgUnit);
      const found = await this.plan.byNumber(ctx, einheit);
      if (!unit || !found) continue;
      const akte = { aktenplaneinheitId: found.id, betreff, orgUnitId: unit.id };
      const { id } = await this.akten.open(ctx, akte);
      await this.vorgaenge.open(ctx, id, vorgang);
    }
  }

  private async importPlan(ctx: Ctx): Promise<void> {
    const csv = await readFile(planFile, 'utf8');
    await this.aktenplan.take(ctx, parseAktenplanCsv(csv).rows, sha256Hex(csv));
  }
}
