import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors that any route may answer with. */
export const platformErrors = {
  'REQUEST.INVALID': {
    status: 400,
    title: 'Eingabe ungültig',
    detail: 'Die Eingabe ist unvollständig oder fehlerhaft. Es wurde nichts gespeichert.',
  },
  'REQUEST.MALFORMED': {
    status: 400,
    title: 'Anfrage nicht lesbar',
    detail: 'Die Anfrage konnte nicht gelesen werden. Es wurde nichts gespeichert.',
  },
  'REQUEST.TOO_LARGE': {
    status: 413,
    title: 'Anfrage zu groß',
    detail: 'Die Anfrage ist größer als erlaubt. Es wurde nichts gespeichert.',
  },
  'REQUEST.TIMEOUT': {
    status: 408,
    title: 'Anfrage nicht vollständig',
    detail: 'Die Anfrage kam nicht rechtzeitig vollständig an. Es wurde nichts gespeichert.',
  },
  'REQUEST.HEADERS_TOO_LARGE': {
    status: 431,
    title: 'Kopf der Anfrage zu groß',
    detail:
      'Adresse oder Kopfzeilen der Anfrage sind größer als erlaubt. Es wurde nichts gespeichert. ' +
      'Hilft Neuladen nicht, bitte die Cookies dieser Seite löschen.',
  },
  'REQUEST.UNSUPPORTED_TYPE': {
    status: 415,
    title: 'Format der Anfrage unbekannt',
    detail: 'Dieses Format nimmt die Schnittstelle hier nicht an.',
  },
  'REQUEST.INVALID_CURSOR': {
    status: 400,
    title: 'Blättern nicht möglich',
    detail: 'Die Liste kann an dieser Stelle nicht fortgesetzt werden. Bitte neu laden.',
  },
  'ROUTE.NOT_FOUND': {
    status: 404,
    title: 'Nicht gefunden',
    detail: 'Diese Adresse gibt es nicht.',
  },
  'SESSION.REQUIRED': {
    status: 401,
    title: 'Anmeldung nötig',
    detail: 'Bitte melden Sie sich an.',
  },
  'PERMISSION.DENIED': {
    status: 403,
    title: 'Keine Berechtigung',
    detail: 'Ihre Rolle erlaubt diesen Schritt nicht.',
  },
  'SERVICE.UNAVAILABLE': {
    status: 503,
    title: 'Gerade nicht erreichbar',
    detail: 'Ein Dienst antwortet nicht. Es wurde nichts gespeichert. Bitte gleich noch einmal.',
  },
  'INTERNAL.ERROR': {
    status: 500,
    title: 'Unerwarteter Fehler',
    detail:
      'Der Vorgang wurde abgebrochen, es wurde nichts gespeichert. ' +
      'Bitte nennen Sie der Betreuung die Kennung.',
  },
} as const satisfies ErrorCatalogue;
