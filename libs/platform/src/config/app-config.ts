import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import type { ConfigArea } from '../contracts/define-config-area.js';
import { environmentSchema, type Environment } from './schema.js';

/** Where and how an S3 store is reached. */
export interface S3Config {
  readonly endpoint: string;
  readonly port: number;
  readonly useSSL: boolean;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  readonly region: string;
}

/** Stops the start: lists every faulty setting at once, never only the first. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Einstellungen sind fehlerhaft:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** The settings of one process, read once at start and never again. */
export class AppConfig {
  readonly home: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string;
    /** Proxies whose X-Forwarded-For is believed: addresses, CIDR ranges; none by default. */
    readonly trustedProxies: readonly string[];
  };
  /** Where a worker answers health checks; null under `npm start`, which watches it by itself. */
  readonly workerPort: number | null;
  readonly database: { readonly url: string; readonly ownerUrl: string };
  readonly storage: {
    readonly backend: 'filesystem' | 's3';
    readonly directory: string;
    readonly s3: S3Config | null;
  };
  readonly reading: {
    readonly engine: Environment['AKTEI_READING_ENGINE'];
    readonly processes: number;
    readonly language: string;
    /** What the codes of separator sheets say, besides those of our own. */
    readonly separators: readonly string[];
  };
  readonly limits: { readonly maxUploadBytes: number; readonly maxPages: number };
  readonly demo: boolean;
  readonly sessionHours: number;
  readonly secureCookies: boolean;
  readonly logLevel: Environment['AKTEI_LOG_LEVEL'];

  private readonly areas = new Map<ConfigArea, object>();

  private constructor(
    env: Environment,
    s3: S3Config | null,
    private readonly variables: NodeJS.ProcessEnv,
  ) {
    this.home = env.AKTEI_HOME;
    this.http = {
      host: env.AKTEI_HOST,
      port: env.AKTEI_PORT,
      publicUrl: env.AKTEI_PUBLIC_URL ?? `http://${env.AKTEI_HOST}:${env.AKTEI_PORT}`,
      trustedProxies: env.AKTEI_TRUSTED_PROXIES,
    };
    this.workerPort = env.AKTEI_WORKER_PORT ?? null;
    this.database = {
      url: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
    };
    this.storage = {
      backend: s3 ? 's3' : 'filesystem',
      directory: join(env.AKTEI_HOME, 'blobs'),
      s3,
    };
    this.reading = {
      engine: env.AKTEI_READING_ENGINE,
      processes: env.AKTEI_READING_PROCESSES,
      language: env.AKTEI_READING_LANGUAGE,
      separators: env.AKTEI_SEPARATORS,
    };
    this.limits = { maxUploadBytes: env.AKTEI_MAX_UPLOAD_BYTES, maxPages: env.AKTEI_MAX_PAGES };
    this.demo = env.AKTEI_DEMO;
    this.sessionHours = env.AKTEI_SESSION_HOURS;
    this.secureCookies = env.AKTEI_SECURE_COOKIES;
    this.logLevel = env.AKTEI_LOG_LEVEL;
  }

  /**
   * Reads the areas that a process needs, all at once.
   *
   * @throws ConfigError with every fault of the environment
   */
  static fromEnvironment(env: NodeJS.ProcessEnv, areas: readonly ConfigArea[] = []): AppConfig {
    const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
    const parsed = environmentSchema.safeParse(known);
    const faults = parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    for (const area of areas) {
      const read = area.read(known);
      if ('faults' in read) faults.push(...read.faults);
    }
    if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)]);
    return new AppConfig(parsed.data, readS3(parsed.data), known);
  }

  /**
   * The settings of an area. One that was not named at the start, as in a spec of a single module, is
   * read now.
   *
   * @throws ConfigError with every fault of the area
   */
  of<T extends object>(area: ConfigArea<T>): T {
    const known = this.areas.get(area);
    if (known instanceof area.settings) return known;
    const read = area.read(this.variables);
    if ('faults' in read) throw new ConfigError(read.faults);
    this.areas.set(area, read.settings);
    return read.settings;
  }
}

function readS3(env: Environment): S3Config | null {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = env;
  if (!endpoint && !accessKey && !secretKey) return null;
  const given = { S3_ENDPOINT: endpoint, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey };
  if (!endpoint || !accessKey || !secretKey) {
    const missing = Object.entries(given).filter(([, value]) => !value);
    throw new ConfigError(missing.map(([name]) => `${name}: fehlt, andere S3_* sind gesetzt`));
  }
  const url = new URL(endpoint);
  const useSSL = url.protocol === 'https:';
  return {
    endpoint: url.hostname,
    port: url.port ? Number(url.port) : useSSL ? 443 : 80,
    useSSL,
    accessKey,
    secretKey,
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
  };
}

/** Lets a module inject the settings of an area by their class. */
export function provideArea<T extends object>(area: ConfigArea<T>): FactoryProvider<T> {
  return {
    provide: area.settings,
    inject: [AppConfig],
    useFactory: (config: AppConfig) => config.of(area),
  };
}
