import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `exchange`. */
export const exchangeErrors = {} as const satisfies ErrorCatalogue;
