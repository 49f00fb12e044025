import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `identity`. */
export const identityErrors = {} as const satisfies ErrorCatalogue;
