import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `search`. */
export const searchErrors = {} as const satisfies ErrorCatalogue;
