import { join } from 'node:path';
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
  readonly aktenzeichenPattern: string;
  readonly demo: boolean;
  readonly sessionHours: number;
  readonly secureCookies: boolean;
  readonly logLevel: Environment['AKTEI_LOG_LEVEL'];

  private constructor(env: Environment, s3: S3Config | null) {
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
    this.aktenzeichenPattern = env.AKTEI_AKTENZEICHEN_PATTERN;
    this.demo = env.AKTEI_DEMO;
    this.sessionHours = env.AKTEI_SESSION_HOURS;
    this.secureCookies = env.AKTEI_SECURE_COOKIES;
    this.logLevel = env.AKTEI_LOG_LEVEL;
  }

  /** @throws ConfigError with every fault of the environment */
  static fromEnvironment(env: NodeJS.ProcessEnv): AppConfig {
    const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
    const parsed = environmentSchema.safeParse(known);
    if (!parsed.success) {
      throw new ConfigError(
        parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
      );
    }
    return new AppConfig(parsed.data, readS3(parsed.data));
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
