import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `audit`. */
export const auditErrors = {} as const satisfies ErrorCatalogue;
