import { Module, type DynamicModule } from '@nestjs/common';
import { auditPart } from '#libs/audit';
import { exchangePart } from '#libs/exchange';
import { ExchangeHttpModule } from '#libs/exchange/http';
import { identityPart, IdentityModule } from '#libs/identity';
import { IdentityHttpModule } from '#libs/identity/http';
import { intakePart } from '#libs/intake';
import { IntakeHttpModule } from '#libs/intake/http';
import { PlatformModule, type AppConfig } from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { recordsPart } from '#libs/records';
import { RecordsHttpModule } from '#libs/records/http';
import { searchPart } from '#libs/search';
import { SearchHttpModule } from '#libs/search/http';
import { sessionArea } from '#libs/identity/contracts';
import { readingArea, uploadArea } from '#libs/intake/contracts';
import { storageArea } from '#libs/storage/contracts';
import { townArea } from '#libs/town/contracts';
import { TownHttpModule } from '#libs/town/http';
import { storagePart } from '#libs/storage';

const parts = [
  auditPart,
  storagePart,
  identityPart,
  recordsPart,
  intakePart,
  searchPart,
  exchangePart,
];

/** The settings a server reads. */
export const serverAreas = [readingArea, sessionArea, storageArea, townArea, uploadArea];

/** Everything that answers HTTP. */
@Module({})
export class ServerModule {
  static forConfig(config: AppConfig): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        PlatformModule.forRoot(config, parts),
        PlatformHttpModule,
        TownHttpModule,
        IdentityModule,
        IdentityHttpModule,
        RecordsHttpModule,
        IntakeHttpModule,
        SearchHttpModule,
        ExchangeHttpModule,
      ],
    };
  }
}
