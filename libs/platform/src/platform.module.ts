import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppConfig } from './config/app-config.js';
import { createDataSource, type Entities } from './database/data-source.js';
import { Transactions } from './database/transactions.js';
import { Events } from './events/events.js';
import { Boss } from './jobs/boss.js';
import { Jobs } from './jobs/jobs.js';
import { LiveNotices } from './live/live-notices.js';
import { TopicRegistry } from './live/topic-registry.js';
import { Health } from './telemetry/health.js';
import { Metrics } from './telemetry/metrics.js';

/** What every process needs: settings, database, transactions, jobs, events, figures. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    health: Health,
  ) {
    health.register('database', async () => {
      await dataSource.query('select 1');
      return {};
    });
  }

  static forRoot(config: AppConfig, entities: Entities): DynamicModule {
    const shared = [Transactions, Events, Boss, Jobs, LiveNotices, TopicRegistry, Health, Metrics];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: AppConfig, useValue: config },
        {
          provide: DataSource,
          useFactory: () => createDataSource({ url: config.database.url, entities }).initialize(),
        },
        ...shared,
      ],
      exports: [AppConfig, DataSource, ...shared],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
