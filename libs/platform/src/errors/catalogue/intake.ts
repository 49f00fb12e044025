import type { ErrorCatalogue } from '../error-catalogue.js';

/** Errors of the module `intake`. */
export const intakeErrors = {
  'STAPEL.NOT_FOUND': {
    status: 404,
    title: 'Stapel nicht gefunden',
    detail: 'Diesen Stapel gibt es nicht, oder er ist nicht für Sie bestimmt.',
  },
  'STAPEL.CLOSED': {
    status: 409,
    title: 'Stapel ist abgeschlossen',
    detail: 'Der Stapel nimmt nichts mehr auf. Bitte einen neuen anlegen.',
  },
  'UPLOAD.CLIENT_REF_REUSED': {
    status: 409,
    title: 'Kennung doppelt vergeben',
    detail: 'Unter dieser Kennung liegt schon eine andere Datei. Es wurde nichts gespeichert.',
  },
  'UPLOAD.MISSING': {
    status: 422,
    title: 'Keine Datei',
    detail: 'Die Anfrage enthält keine Datei. Es wurde nichts gespeichert.',
  },
  'UPLOAD.INCOMPLETE': {
    status: 400,
    title: 'Anfrage unvollständig',
    detail:
      'Die Anfrage bricht ab oder ist nicht lesbar. Es wurde nichts gespeichert. ' +
      'Bitte die Datei noch einmal senden.',
  },
  'UPLOAD.ONE_ORIGINAL_ONLY': {
    status: 422,
    title: 'Nur eine Datei je Anfrage',
    detail: 'Die Anfrage enthält mehrere Dateien. Es wurde keine davon gespeichert.',
  },
  'UPLOAD.NOT_FOUND': {
    status: 404,
    title: 'Übertragung nicht gefunden',
    detail: 'Diese begonnene Übertragung gibt es nicht. Bitte die Datei noch einmal senden.',
  },
  'UPLOAD.PROTOCOL_VERSION': {
    status: 412,
    title: 'Protokoll nicht unterstützt',
    detail: 'Die Schnittstelle spricht tus 1.0.0. Die Kopfzeile „Tus-Resumable“ ist anders.',
  },
  'UPLOAD.HEADERS_INVALID': {
    status: 400,
    title: 'Kopfzeilen ungültig',
    detail:
      'Eine Kopfzeile der Übertragung fehlt oder ist falsch, etwa „Upload-Length“, ' +
      '„Upload-Offset“, „Upload-Metadata“ oder „Content-Type“.',
  },
  'UPLOAD.OFFSET_CONFLICT': {
    status: 409,
    title: 'Falsche Stelle',
    detail: 'Die Übertragung ist an einer anderen Stelle. Bitte den Stand abfragen und fortsetzen.',
  },
  'UPLOAD.SIZE_EXCEEDED': {
    status: 413,
    title: 'Mehr Bytes als angekündigt',
    detail: 'Es sind mehr Bytes gekommen, als angekündigt waren. Sie wurden nicht angenommen.',
  },
  'UPLOAD.INTERRUPTED': {
    status: 400,
    title: 'Übertragung unterbrochen',
    detail: 'Die Übertragung wurde unterbrochen. Sie kann fortgesetzt werden.',
  },
  'UPLOAD.BUSY': {
    status: 423,
    title: 'Übertragung ist noch belegt',
    detail: 'Die Übertragung wird gerade bearbeitet. Bitte gleich noch einmal.',
  },
  'UPLOAD.UNSUPPORTED': {
    status: 501,
    title: 'Nicht unterstützt',
    detail: 'Diese Erweiterung von tus wird nicht unterstützt.',
  },
  'UPLOAD.NO_RECEIPT': {
    status: 404,
    title: 'Keine Quittung',
    detail: 'Unter dieser Kennung ist nichts eingegangen. Bitte die Datei noch einmal senden.',
  },
  'POSTEINGANG.NOT_FOUND': {
    status: 404,
    title: 'Eingang nicht gefunden',
    detail: 'Diesen Eingang gibt es nicht, oder er ist nicht für Sie bestimmt.',
  },
  'POSTEINGANG.NOT_READY': {
    status: 409,
    title: 'Wird noch gelesen',
    detail: 'Der Eingang wird noch gelesen. Er kann in einigen Sekunden abgelegt werden.',
  },
  'POSTEINGANG.ALREADY_FILED': {
    status: 409,
    title: 'Schon abgelegt',
    detail: 'Jemand war schneller: Der Eingang liegt in der Akte {aktenzeichen}.',
  },
  'POSTEINGANG.FILED_ELSEWHERE': {
    status: 409,
    title: 'Schon abgelegt',
    detail: 'Jemand war schneller: Der Eingang liegt in einer Akte, die Sie nicht sehen.',
  },
  'POSTEINGANG.UNDO_NOT_POSSIBLE': {
    status: 409,
    title: 'Zurücknehmen nicht mehr möglich',
    detail:
      'Die Ablage kann hier nicht mehr zurückgenommen werden. Das Dokument liegt in der Akte.',
  },
  'POSTEINGANG.NO_RENDITION': {
    status: 404,
    title: 'Keine durchsuchbare Fassung',
    detail: 'Von diesem Eingang gibt es keine durchsuchbare Fassung, oder sie entsteht noch.',
  },
  'POSTEINGANG.PAGE_NOT_FOUND': {
    status: 404,
    title: 'Seite nicht gefunden',
    detail: 'Diese Seite gibt es nicht, oder sie ist noch nicht gelesen.',
  },
} as const satisfies ErrorCatalogue;
