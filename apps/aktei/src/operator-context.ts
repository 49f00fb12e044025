import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { identityEntities, IdentityModule } from '#libs/identity';
import { JsonLogger, PlatformModule, type AppConfig } from '#libs/platform';
import { recordsEntities, RecordsModule } from '#libs/records';

/** What the command line needs of the house. */
@Module({})
class OperatorModule {
  static forConfig(config: AppConfig): DynamicModule {
    const entities = [...identityEntities, ...recordsEntities];
    return {
      module: OperatorModule,
      imports: [PlatformModule.forRoot(config, entities), IdentityModule, RecordsModule],
    };
  }
}

/** Runs `work` with the use cases at hand and closes everything afterwards. */
export async function withOperatorContext<T>(
  config: AppConfig,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(OperatorModule.forConfig(config), {
    logger: new JsonLogger('warn'),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
