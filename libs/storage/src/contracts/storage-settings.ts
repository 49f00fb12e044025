import { defineConfigArea } from '#libs/platform/contracts';
import { z } from 'zod';

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

/** All three or none: half an object store is a mistake, not a wish for the filesystem. */
const STORE = ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;
const BACKUPS = ['BACKUP_S3_ENDPOINT', 'BACKUP_S3_ACCESS_KEY', 'BACKUP_S3_SECRET_KEY'] as const;

const schema = z
  .object({
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_ACCESS_KEY: z.string().min(1).optional(),
    S3_SECRET_KEY: z.string().min(1).optional(),
    S3_BUCKET: z.string().min(3).max(63).default('aktei'),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ROOT_ACCESS_KEY: z.string().min(1).optional(),
    S3_ROOT_SECRET_KEY: z.string().min(1).optional(),
    BACKUP_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    BACKUP_S3_ACCESS_KEY: z.string().min(1).optional(),
    BACKUP_S3_SECRET_KEY: z.string().min(1).optional(),
    BACKUP_S3_REGION: z.string().min(1).default('us-east-1'),
    AKTEI_QUARANTINE_DAYS: z.coerce.number().int().min(1).max(3_650).default(100),
    AKTEI_SCRUB_MB_PER_SECOND: z.coerce.number().min(0.1).max(10_000).default(10),
  })
  .superRefine((values, issues) => {
    for (const names of [STORE, BACKUPS]) {
      const missing = names.filter((name) => values[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      for (const name of missing) {
        const message = `fehlt, andere ${names === STORE ? '' : 'BACKUP_'}S3_* sind gesetzt`;
        issues.addIssue({ code: 'custom', path: [name], message });
      }
    }
  });

/** Where bytes are kept. */
export class StorageSettings {
  /** The object store; null for a folder of the home. */
  readonly s3: S3Config | null;
  /** Who owns the object store, for `aktei store user` alone; null where nobody has said. */
  readonly s3Owner: Pick<S3Config, 'accessKey' | 'secretKey'> | null;
  /** Where backups to `s3://…` go; the command names bucket and prefix. Null where nobody has said. */
  readonly backupS3: Omit<S3Config, 'bucket'> | null;
  /** Days for which removed bytes are kept: more than the oldest backup of the database has. */
  readonly quarantineDays: number;
  /** Bytes a second that the scrub reads at most. */
  readonly scrubBytesPerSecond: number;

  constructor(values: z.output<typeof schema>) {
    const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = values;
    this.quarantineDays = values.AKTEI_QUARANTINE_DAYS;
    this.scrubBytesPerSecond = values.AKTEI_SCRUB_MB_PER_SECOND * 1e6;
    const place = { bucket: values.S3_BUCKET, region: values.S3_REGION };
    this.s3 =
      endpoint && accessKey && secretKey
        ? reach(endpoint, { accessKey, secretKey, ...place })
        : null;
    const { S3_ROOT_ACCESS_KEY: ownKey, S3_ROOT_SECRET_KEY: ownSecret } = values;
    this.s3Owner = ownKey && ownSecret ? { accessKey: ownKey, secretKey: ownSecret } : null;
    this.backupS3 = backupS3Of(values);
  }
}

function backupS3Of(values: z.output<typeof schema>): Omit<S3Config, 'bucket'> | null {
  const { BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_REGION: region } = values;
  const { BACKUP_S3_ACCESS_KEY: accessKey, BACKUP_S3_SECRET_KEY: secretKey } = values;
  return endpoint && accessKey && secretKey
    ? reach(endpoint, { accessKey, secretKey, region })
    : null;
}

function reach<T extends object>(
  endpoint: string,
  rest: T,
): T & Pick<S3Config, 'endpoint' | 'port' | 'useSSL'> {
  const url = new URL(endpoint);
  const useSSL = url.protocol === 'https:';
  const usual = useSSL ? 443 : 80;
  return { endpoint: url.hostname, port: url.port ? Number(url.port) : usual, useSSL, ...rest };
}

export const storageArea = defineConfigArea({
  name: 'storage',
  schema,
  settings: StorageSettings,
});
