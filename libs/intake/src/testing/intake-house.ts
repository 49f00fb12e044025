import { storagePart } from '#libs/storage';
import { TownHouse, type Person } from '#libs/identity/testing';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { RecordsHttpModule } from '#libs/records/http';
import { IntakeHttpModule } from '../http.module.js';
import { IntakeJobsModule } from '../jobs.module.js';
import { intakePart } from '../intake.part.js';

export { body, json } from '#libs/identity/testing';
export type { Person };

/** The demo town with the routes and jobs of the intake, listening on a port of its own. */
export class IntakeHouse extends TownHouse {
  static override async open(): Promise<IntakeHouse> {
    const parts = [storagePart, recordsPart, intakePart];
    const imports = [RecordsHttpModule, IntakeHttpModule, IntakeJobsModule];
    const built = await TownHouse.build({ parts, imports });
    const seed = built.app.get(SeedDemoRecordsUseCase, { strict: false });
    await built.db.run((ctx) => seed.execute(ctx));
    return new IntakeHouse(built);
  }
}

/** One original in a multipart body. */
export function multipart(bytes: Uint8Array, filename: string): RequestInit {
  const form = new FormData();
  form.append('original', new Blob([bytes]), filename);
  return { body: form };
}
