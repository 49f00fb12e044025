import { auditErrors } from './catalogue/audit.js';
import { exchangeErrors } from './catalogue/exchange.js';
import { identityErrors } from './catalogue/identity.js';
import { intakeErrors } from './catalogue/intake.js';
import { platformErrors } from './catalogue/platform.js';
import { recordsErrors } from './catalogue/records.js';
import { searchErrors } from './catalogue/search.js';
import { storageErrors } from './catalogue/storage.js';
import type { CatalogueEntry, ErrorCatalogue } from './error-catalogue.js';

/** Every code Aktei answers with. German text for people stands here and nowhere else. */
export const catalogue = {
  ...platformErrors,
  ...storageErrors,
  ...auditErrors,
  ...identityErrors,
  ...recordsErrors,
  ...intakeErrors,
  ...searchErrors,
  ...exchangeErrors,
} as const satisfies ErrorCatalogue;

export type ErrorCode = keyof typeof catalogue;

/** The entry of a code, or null for a code that nobody has written a text for. */
export function catalogueEntry(code: string): CatalogueEntry | null {
  const entries: ErrorCatalogue = catalogue;
  return entries[code] ?? null;
}

/** The German sentence of a code with its placeholders filled. */
export function describeError(
  code: string,
  data: Readonly<Record<string, string | number>> = {},
): string {
  const detail = catalogueEntry(code)?.detail ?? catalogue['INTERNAL.ERROR'].detail;
  return detail.replace(/\{(\w+)\}/g, (slot, name: string) => String(data[name] ?? slot));
}
