import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `records`. */
export const recordsErrors = {} as const satisfies ErrorCatalogue;
