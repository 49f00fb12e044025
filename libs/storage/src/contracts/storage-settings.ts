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
const ALL_OR_NONE = ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;

const schema = z
  .object({
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_ACCESS_KEY: z.string().min(1).optional(),
    S3_SECRET_KEY: z.string().min(1).optional(),
    S3_BUCKET: z.string().min(3).max(63).default('aktei'),
    S3_REGION: z.string().min(1).default('us-east-1'),
  })
  .superRefine((values, issues) => {
    const missing = ALL_OR_NONE.filter((name) => values[name] === undefined);
    if (missing.length === 0 || missing.length === ALL_OR_NONE.length) return;
    for (const name of missing) {
      const message = 'fehlt, andere S3_* sind gesetzt';
      issues.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** Where bytes are kept. */
export class StorageSettings {
  /** The object store; null for a folder of the home. */
  readonly s3: S3Config | null;

  constructor(values: z.output<typeof schema>) {
    const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = values;
    const place = { bucket: values.S3_BUCKET, region: values.S3_REGION };
    this.s3 =
      endpoint && accessKey && secretKey
        ? reach(endpoint, { accessKey, secretKey, ...place })
        : null;
  }
}

function reach(
  endpoint: string,
  rest: Pick<S3Config, 'accessKey' | 'secretKey' | 'bucket' | 'region'>,
): S3Config {
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
