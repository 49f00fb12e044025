import { resolve } from 'node:path';
import { z } from 'zod';
import { separatorTexts } from './separator-texts.js';
import { trustedProxies } from './trusted-proxies.js';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const bytes = z.coerce.number().int().positive();

/**
 * Every setting Aktei reads, named by its environment variable. README.md has the same table for
 * people; a test holds the two together.
 */
export const environmentSchema = z.object({
  AKTEI_HOME: z
    .string()
    .min(1)
    .default('.aktei')
    .transform((path) => resolve(path)),
  AKTEI_HOST: z.string().min(1).default('127.0.0.1'),
  AKTEI_PORT: port.default(3000),
  AKTEI_WORKER_PORT: port.optional(),
  AKTEI_PUBLIC_URL: z.url().optional(),
  AKTEI_TRUSTED_PROXIES: trustedProxies.default([]),
  AKTEI_DEMO: flag.default(false),
  AKTEI_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  AKTEI_SESSION_HOURS: z.coerce.number().min(0.25).max(24).default(10),
  AKTEI_SECURE_COOKIES: flag.default(false),
  AKTEI_MAX_UPLOAD_BYTES: bytes.default(1024 ** 3),
  AKTEI_MAX_PAGES: z.coerce.number().int().min(1).max(20_000).default(5000),
  AKTEI_READING_ENGINE: z.enum(['auto', 'tesseract.js', 'native']).default('auto'),
  AKTEI_READING_PROCESSES: z.coerce.number().int().min(1).max(64).default(2),
  AKTEI_READING_LANGUAGE: z
    .string()
    .regex(/^[a-z]{3}(\+[a-z]{3})*$/)
    .default('deu'),
  AKTEI_SEPARATORS: separatorTexts.default(['PATCHT']),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  S3_BUCKET: z.string().min(3).max(63).default('aktei'),
  S3_REGION: z.string().min(1).default('us-east-1'),
});

export type Environment = z.infer<typeof environmentSchema>;
