import { z } from 'zod';
import { defineConfigArea, flagSetting, portSetting } from '../contracts/define-config-area.js';
import { trustedProxies } from './trusted-proxies.js';

const schema = z
  .object({
    AKTEI_HOST: z.string().min(1).default('127.0.0.1'),
    AKTEI_PORT: portSetting.default(3000),
    AKTEI_PUBLIC_URL: z.url().optional(),
    AKTEI_TRUSTED_PROXIES: trustedProxies.default([]),
    AKTEI_SECURE_COOKIES: flagSetting.optional(),
  })
  .superRefine((values, context) => {
    const fault = cookieFault(values);
    if (fault) context.addIssue({ code: 'custom', ...fault });
  });

/** What makes a sign-in readable on the way; null for this machine's own address, and behind TLS. */
function cookieFault(values: {
  readonly AKTEI_HOST: string;
  readonly AKTEI_PUBLIC_URL?: string | undefined;
  readonly AKTEI_SECURE_COOKIES?: boolean | undefined;
}): { path: string[]; message: string } | null {
  const { AKTEI_HOST: host, AKTEI_PUBLIC_URL: url, AKTEI_SECURE_COOKIES: secure } = values;
  if (isOwnAddress(url ?? urlOf(host))) return null;
  if (url !== undefined && !url.startsWith('https:')) {
    const message =
      'Außerhalb dieses Rechners braucht die Anmeldung https://, sonst liest sie unterwegs jeder mit.';
    return { path: ['AKTEI_PUBLIC_URL'], message };
  }
  if (secure !== false) return null;
  const message = 'false gilt nur für eine Adresse dieses Rechners (127.0.0.1, localhost).';
  return { path: ['AKTEI_SECURE_COOKIES'], message };
}

/** The address of that host; the port says nothing of who reads along. */
function urlOf(host: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}`;
}

/** True for an address that never leaves the machine. */
function isOwnAddress(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(hostname);
}

/** Where a server listens and what stands before it. */
export class HttpSettings {
  readonly host: string;
  readonly port: number;
  /** The address people use. */
  readonly publicUrl: string;
  /** Proxies whose X-Forwarded-For is believed: addresses, CIDR ranges; none by default. */
  readonly trustedProxies: readonly string[];
  /** True unless people use an address of this machine: cookies and HSTS say so to the browser. */
  readonly secureCookies: boolean;
  /** True where people come from other machines, mostly through a proxy on this one. */
  readonly isPublic: boolean;

  constructor(values: z.output<typeof schema>) {
    this.host = values.AKTEI_HOST;
    this.port = values.AKTEI_PORT;
    this.publicUrl = values.AKTEI_PUBLIC_URL ?? `${urlOf(this.host)}:${this.port}`;
    this.trustedProxies = values.AKTEI_TRUSTED_PROXIES;
    this.isPublic = !isOwnAddress(this.publicUrl);
    this.secureCookies = values.AKTEI_SECURE_COOKIES ?? this.isPublic;
  }
}

export const httpArea = defineConfigArea({ name: 'http', schema, settings: HttpSettings });
