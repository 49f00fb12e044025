import { exchangePart } from '#libs/exchange';
import { ExchangeHttpModule } from '#libs/exchange/http';
import { TownHouse } from '#libs/identity/testing';
import { intakePart } from '#libs/intake';
import { IntakeHttpModule } from '#libs/intake/http';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { RecordsHttpModule } from '#libs/records/http';
import { searchPart } from '#libs/search';
import { SearchHttpModule } from '#libs/search/http';
import { SearchJobsModule } from '#libs/search/jobs';
import { storagePart } from '#libs/storage';
import { TownHttpModule } from '#libs/town/http';

/** The demo town with every route of the server, listening on a port of its own. */
export class WholeHouse extends TownHouse {
  static override async open(): Promise<WholeHouse> {
    const parts = [storagePart, recordsPart, intakePart, searchPart, exchangePart];
    const imports = [
      TownHttpModule,
      RecordsHttpModule,
      IntakeHttpModule,
      SearchHttpModule,
      SearchJobsModule,
      ExchangeHttpModule,
    ];
    const built = await TownHouse.build({ parts, imports });
    const seed = built.app.get(SeedDemoRecordsUseCase, { strict: false });
    await built.db.run((ctx) => seed.execute(ctx));
    return new WholeHouse(built);
  }
}
