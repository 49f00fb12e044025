import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `identity`. */
export const identityErrors = {
  'SESSION.INVALID_CREDENTIALS': {
    status: 401,
    title: 'Anmeldung nicht möglich',
    detail:
      'Benutzername oder Kennwort stimmt nicht, oder das Konto ist nach mehreren Fehlversuchen ' +
      'für einige Zeit gesperrt.',
  },
  'SESSION.LOCKED': {
    status: 429,
    title: 'Vorübergehend gesperrt',
    detail:
      'Zu viele Fehlversuche von diesem Anschluss. Bitte in {minutes} Minuten noch einmal versuchen.',
  },
  'SESSION.CSRF': {
    status: 403,
    title: 'Anfrage nicht bestätigt',
    detail: 'Die Seite ist veraltet. Bitte neu laden. Es wurde nichts geändert.',
  },
  'SCAN-STATION.NOT_FOUND': {
    status: 404,
    title: 'Scanstation nicht gefunden',
    detail: 'Diese Scanstation gibt es nicht.',
  },
  'USER.NOT_FOUND': {
    status: 404,
    title: 'Konto nicht gefunden',
    detail: 'Dieses Konto gibt es nicht.',
  },
  'USER.NAME_TAKEN': {
    status: 409,
    title: 'Benutzername vergeben',
    detail: 'Der Benutzername „{username}“ ist schon vergeben.',
  },
  'ORG-UNIT.NOT_FOUND': {
    status: 404,
    title: 'Organisationseinheit nicht gefunden',
    detail: 'Diese Organisationseinheit gibt es nicht.',
  },
} as const satisfies ErrorCatalogue;
