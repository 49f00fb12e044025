import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { auditPart } from '#libs/audit';
import { identityPart, IdentityModule } from '#libs/identity';
import { JsonLogger, PlatformModule, type AppConfig } from '#libs/platform';
import { recordsPart, RecordsModule } from '#libs/records';
import { storagePart } from '#libs/storage';

const parts = [auditPart, storagePart, identityPart, recordsPart];

/** What the command line needs of the house. */
@Module({})
class OperatorModule {
  static forConfig(config: AppConfig): DynamicModule {
    return {
      module: OperatorModule,
      imports: [PlatformModule.forRoot(config, parts), IdentityModule, RecordsModule],
    };
  }
}

/** Runs `work` with the use cases at hand and closes everything afterwards. */
export async function withOperatorContext<T>(
  config: AppConfig,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(OperatorModule.forConfig(config), {
    // What a command answers goes to standard output, and nothing else does.
    logger: new JsonLogger('warn', process.stderr),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
