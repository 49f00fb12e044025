import { Module, type DynamicModule } from '@nestjs/common';
import { ExchangeHttpModule } from '#libs/exchange/http';
import { identityEntities, IdentityModule } from '#libs/identity';
import { IdentityHttpModule } from '#libs/identity/http';
import { IntakeHttpModule } from '#libs/intake/http';
import { PlatformModule, type AppConfig } from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { recordsEntities } from '#libs/records';
import { RecordsHttpModule } from '#libs/records/http';
import { SearchHttpModule } from '#libs/search/http';
import { townArea } from '#libs/town/contracts';
import { TownHttpModule } from '#libs/town/http';

/** The settings a server reads. */
export const serverAreas = [townArea];

/** Everything that answers HTTP. */
@Module({})
export class ServerModule {
  static forConfig(config: AppConfig): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        PlatformModule.forRoot(config, [...identityEntities, ...recordsEntities]),
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
