import type { FactoryProvider } from '@nestjs/common';
import type { ConfigArea } from '../contracts/define-config-area.js';
import { databaseArea } from './database-settings.js';
import { httpArea } from './http-settings.js';
import { processArea } from './process-settings.js';

/** The areas that every process reads. */
export const platformAreas: readonly ConfigArea[] = [processArea, httpArea, databaseArea];

/** Stops the start: lists every faulty setting at once, never only the first. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Einstellungen sind fehlerhaft:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** The settings of one process, read once at start and never again; each area belongs to a module. */
export class AppConfig {
  private readonly known = new Map<ConfigArea, object>();

  private constructor(private readonly env: NodeJS.ProcessEnv) {}

  /**
   * Reads the areas that a process needs, those of the platform among them.
   *
   * @throws ConfigError with every fault of the environment
   */
  static fromEnvironment(env: NodeJS.ProcessEnv, areas: readonly ConfigArea[] = []): AppConfig {
    const config = new AppConfig({ ...env });
    const faults = [...platformAreas, ...areas].flatMap((area) => config.read(area));
    if (faults.length > 0) throw new ConfigError([...new Set(faults)]);
    return config;
  }

  /** Absolute path of the folder in which an installation keeps its files. */
  get home(): string {
    return this.of(processArea).home;
  }

  /**
   * The settings of an area. One that was not named at the start, as in a spec of a single module, is
   * read now.
   *
   * @throws ConfigError with every fault of the area
   */
  of<T extends object>(area: ConfigArea<T>): T {
    const faults = this.known.has(area) ? [] : this.read(area);
    const settings = this.known.get(area);
    if (settings instanceof area.settings) return settings;
    throw new ConfigError(faults);
  }

  /** Keeps what an area says and answers with what is wrong with it. */
  private read(area: ConfigArea): readonly string[] {
    const read = area.read(this.env);
    if ('faults' in read) return read.faults;
    this.known.set(area, read.settings);
    return [];
  }
}

/** Lets a module inject the settings of an area by their class. */
export function provideArea<T extends object>(area: ConfigArea<T>): FactoryProvider<T> {
  return {
    provide: area.settings,
    inject: [AppConfig],
    useFactory: (config: AppConfig) => config.of(area),
  };
}
