import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import { AppConfig, type Ctx } from '#libs/platform';
import { AktenplanRepository } from '../../persistence/aktenplan.repository.js';
import { demoAkten } from '../../demo/demo-akten.js';
import { RecordsSeeder } from '../../records-seeder.js';

const planFile = join(import.meta.dirname, '../../demo/aktenplan-musterstadt.csv');

/** Gives the demo town its Aktenplan and some Akten; does nothing when they are there already. */
@Injectable()
export class SeedDemoRecordsUseCase {
  private readonly plan = new AktenplanRepository();

  constructor(
    private readonly seeder: RecordsSeeder,
    private readonly directory: Directory,
    private readonly config: AppConfig,
  ) {}

  async execute(ctx: Ctx): Promise<void> {
    if (!this.config.demo) throw new Error('demo records exist in demo mode only');
    if ((await this.plan.list(ctx)).length > 0) return;
    await this.seeder.importPlan(ctx, await readFile(planFile, 'utf8'));
    const units = await this.directory.orgUnits(ctx);
    for (const { einheit, orgUnit, betreff, vorgang } of demoAkten) {
      const unit = units.find(({ name }) => name === orgUnit);
      const found = await this.plan.byNumber(ctx, einheit);
      if (!unit || !found) continue;
      await this.seeder.openAkte(ctx, {
        akte: { aktenplaneinheitId: found.id, betreff, orgUnitId: unit.id },
        vorgang,
      });
    }
  }
}
