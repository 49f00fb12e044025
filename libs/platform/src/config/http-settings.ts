import { z } from 'zod';
import { defineConfigArea, flagSetting, portSetting } from '../contracts/define-config-area.js';
import { trustedProxies } from './trusted-proxies.js';

const schema = z.object({
  AKTEI_HOST: z.string().min(1).default('127.0.0.1'),
  AKTEI_PORT: portSetting.default(3000),
  AKTEI_PUBLIC_URL: z.url().optional(),
  AKTEI_TRUSTED_PROXIES: trustedProxies.default([]),
  AKTEI_SECURE_COOKIES: flagSetting.default(false),
});

/** Where a server listens and what stands before it. */
export class HttpSettings {
  readonly host: string;
  readonly port: number;
  /** The address people use. */
  readonly publicUrl: string;
  /** Proxies whose X-Forwarded-For is believed: addresses, CIDR ranges; none by default. */
  readonly trustedProxies: readonly string[];
  /** True behind TLS: cookies and HSTS say so to the browser. */
  readonly secureCookies: boolean;

  constructor(values: z.output<typeof schema>) {
    this.host = values.AKTEI_HOST;
    this.port = values.AKTEI_PORT;
    this.publicUrl = values.AKTEI_PUBLIC_URL ?? `http://${this.host}:${this.port}`;
    this.trustedProxies = values.AKTEI_TRUSTED_PROXIES;
    this.secureCookies = values.AKTEI_SECURE_COOKIES;
  }
}

export const httpArea = defineConfigArea({ name: 'http', schema, settings: HttpSettings });
