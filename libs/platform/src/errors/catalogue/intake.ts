import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `intake`. */
export const intakeErrors = {} as const satisfies ErrorCatalogue;
