import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `exchange`. */
export const exchangeErrors = {
  'HISTORY.NOT_PRINTED': {
    status: 503,
    title: 'Historie nicht gedruckt',
    detail:
      'Die Historie konnte nicht als PDF gesetzt werden. Sie ist vollständig gespeichert und in der Akte zu lesen. Bitte später noch einmal versuchen.',
  },
} as const satisfies ErrorCatalogue;
