import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `storage`. */
export const storageErrors = {
  'STORAGE.TOO_LARGE': {
    status: 413,
    title: 'Datei zu groß',
    detail: 'Die Datei ist größer als erlaubt ({maxMegabytes} MB). Es wurde nichts gespeichert.',
  },
  'STORAGE.CHECKSUM_MISMATCH': {
    status: 422,
    title: 'Prüfsumme stimmt nicht',
    detail:
      'Die Datei ist bei der Übertragung verändert worden. Es wurde nichts gespeichert, ' +
      'bitte noch einmal senden.',
  },
  'STORAGE.EMPTY': {
    status: 422,
    title: 'Datei ist leer',
    detail: 'Die Datei enthält keine Daten. Es wurde nichts gespeichert.',
  },
  'STORAGE.MISSING': {
    status: 500,
    title: 'Datei fehlt im Speicher',
    detail: 'Der Inhalt liegt nicht im Speicher. Bitte nennen Sie der Betreuung die Kennung.',
  },
  'STORAGE.CORRUPT': {
    status: 500,
    title: 'Datei ist beschädigt',
    detail: 'Der gespeicherte Inhalt stimmt nicht mit seiner Prüfsumme überein.',
  },
  'STORAGE.FULL': {
    status: 507,
    title: 'Speicher voll',
    detail: 'Der Speicher ist voll. Es wurde nichts gespeichert. Bitte die Betreuung verständigen.',
  },
  'STORAGE.UNREACHABLE': {
    status: 503,
    title: 'Speicher nicht erreichbar',
    detail: 'Der Speicher antwortet nicht. Es wurde nichts gespeichert. Bitte später noch einmal.',
  },
} as const satisfies ErrorCatalogue;
