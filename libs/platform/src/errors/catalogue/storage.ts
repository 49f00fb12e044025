import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `storage`. */
export const storageErrors = {} as const satisfies ErrorCatalogue;
