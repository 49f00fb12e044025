import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `records`. */
export const recordsErrors = {
  'AKTE.NOT_FOUND': {
    status: 404,
    title: 'Akte nicht gefunden',
    detail: 'Diese Akte gibt es nicht, oder sie ist nicht für Sie bestimmt.',
  },
  'AKTE.CLOSED': {
    status: 409,
    title: 'Akte ist geschlossen',
    detail:
      'Die Akte {aktenzeichen} ist z. d. A. verfügt und nimmt nichts mehr auf. ' +
      'Wählen Sie eine andere Akte. Es wurde nichts geändert.',
  },
  'AKTE.ALREADY_CLOSED': {
    status: 409,
    title: 'Akte ist schon geschlossen',
    detail: 'Die Akte {aktenzeichen} wurde schon z. d. A. verfügt.',
  },
  'AKTE.VERSION_CONFLICT': {
    status: 409,
    title: 'Inzwischen geändert',
    detail: 'Jemand hat den Betreff inzwischen geändert. Er lautet jetzt „{current}“.',
  },
  'AKTE.NO_ORG_UNIT': {
    status: 422,
    title: 'Federführung fehlt',
    detail: 'Für die Akte wurde keine Organisationseinheit gefunden, der Sie angehören.',
  },
  'VORGANG.NOT_FOUND': {
    status: 404,
    title: 'Vorgang nicht gefunden',
    detail: 'Diesen Vorgang gibt es nicht, oder er ist nicht für Sie bestimmt.',
  },
  'VORGANG.CLOSED': {
    status: 409,
    title: 'Vorgang ist geschlossen',
    detail:
      'Der Vorgang {number} ist z. d. A. verfügt und nimmt nichts mehr auf. ' +
      'Wählen Sie einen anderen Vorgang. Es wurde nichts geändert.',
  },
  'VORGANG.ALREADY_CLOSED': {
    status: 409,
    title: 'Vorgang ist geschlossen',
    detail: 'Der Vorgang {number} ist schon geschlossen.',
  },
  'DOKUMENT.NOT_FOUND': {
    status: 404,
    title: 'Dokument nicht gefunden',
    detail: 'Dieses Dokument gibt es nicht, oder es ist nicht für Sie bestimmt.',
  },
  'DOKUMENT.PAGE_NOT_FOUND': {
    status: 404,
    title: 'Seite nicht gefunden',
    detail: 'Diese Seite gibt es in dem Dokument nicht, oder es liegt kein Bild von ihr vor.',
  },
  'DOKUMENT.NO_RENDITION': {
    status: 404,
    title: 'Keine durchsuchbare Fassung',
    detail: 'Zu diesem Dokument gibt es keine durchsuchbare Fassung. Das Original ist da.',
  },
  'AKTENPLAN.EINHEIT_NOT_FOUND': {
    status: 422,
    title: 'Aktenplaneinheit nicht gefunden',
    detail: 'Diese Einheit steht nicht im Aktenplan.',
  },
} as const satisfies ErrorCatalogue;
