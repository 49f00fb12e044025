import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppConfig, platformAreas, provideArea } from './config/app-config.js';
import { databaseArea } from './config/database-settings.js';
import { Scopes } from './context/scopes.js';
import { platformVocabulary } from './contracts/platform-vocabulary.js';
import { DatabasePulse } from './database/database-pulse.js';
import { createDataSource } from './database/data-source.js';
import { DirectLine } from './database/direct-line.js';
import { Transactions } from './database/transactions.js';
import { Events } from './events/events.js';
import { Boss } from './jobs/boss.js';
import { Jobs } from './jobs/jobs.js';
import { LiveNotices } from './live/live-notices.js';
import { TopicRegistry } from './live/topic-registry.js';
import { SourceRegistry } from './sources/source-registry.js';
import { FreeSpace } from './telemetry/free-space.js';
import { HealthChecks } from './telemetry/health-checks.js';
import { Health } from './telemetry/health.js';
import { Metrics } from './telemetry/metrics.js';
import { entitiesOf, type ModulePart } from './vocabulary/module-part.js';
import { Vocabularies } from './vocabulary/vocabularies.js';

/** What every process needs: settings, words, database, transactions, jobs, events, figures. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** @throws Error for a word that is defined twice */
  static forRoot(config: AppConfig, parts: readonly ModulePart[]): DynamicModule {
    const settings = platformAreas.map((area) => provideArea(area));
    const shared = [
      DatabasePulse,
      DirectLine,
      FreeSpace,
      HealthChecks,
      Transactions,
      Events,
      Boss,
      Jobs,
      LiveNotices,
      TopicRegistry,
      SourceRegistry,
      Health,
      Metrics,
    ];
    const { url } = config.of(databaseArea);
    const words = parts.flatMap(({ vocabulary }) => vocabulary ?? []);
    const values = [
      { provide: AppConfig, useValue: config },
      { provide: Scopes, useValue: new Scopes(parts.flatMap(({ scopes = [] }) => [...scopes])) },
      { provide: Vocabularies, useValue: new Vocabularies([platformVocabulary, ...words]) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        ...values,
        ...settings,
        {
          provide: DataSource,
          useFactory: () => createDataSource({ url, entities: entitiesOf(parts) }).initialize(),
        },
        ...shared,
      ],
      exports: [AppConfig, ...settings, Scopes, Vocabularies, DataSource, ...shared],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
