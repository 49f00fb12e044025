import { defineFlag } from '../define-flag.js';

/** Flags of originals without pages: mails, office documents, archives. */
export const textFlags = [
  defineFlag('MAIL.SIGNED', {
    textOfOriginal:
      'Die E-Mail trägt eine elektronische Signatur. Das Original bleibt unverändert.',
  }),
  defineFlag('MAIL.ENCRYPTED', {
    textOfOriginal: 'Die E-Mail ist verschlüsselt und kann nicht gelesen werden.',
  }),
  defineFlag('MAIL.ATTACHMENTS', {
    textOfOriginal: 'Die E-Mail hat Anlagen. Sie bleiben im Original erhalten.',
  }),
  defineFlag('TEXT.ATTACHMENTS', {
    textOfOriginal: 'Im Text stehen Dateien (uuencode). Sie bleiben im Original erhalten.',
  }),
  defineFlag('MAIL.PARTIAL', {
    textOfOriginal:
      'Die E-Mail ist nur ein Teil einer Nachricht, die zerlegt versandt wurde. Gelesen wird allein, was in ihrem Anfang steht.',
  }),
  defineFlag('XML.E_INVOICE', {
    textOfOriginal:
      'Die Datei ist eine E-Rechnung (XML). Gelesen werden ihre Daten; ein Rechnungsbild hat sie nicht.',
  }),
  defineFlag('OFFICE.MACROS', {
    textOfOriginal: 'Die Datei enthält Makros. Sie werden hier nicht ausgeführt.',
  }),
  defineFlag('OFFICE.ENCRYPTED', {
    textOfOriginal: 'Die Datei ist mit einem Kennwort geschützt und kann nicht gelesen werden.',
  }),
  defineFlag('ARCHIVE.NOT_UNPACKED', {
    textOfOriginal:
      'Das Archiv wird nicht entpackt. Es ist unverändert gespeichert und kann abgelegt werden.',
  }),
  defineFlag('ARCHIVE.ENCRYPTED', {
    textOfOriginal: 'Das Archiv ist mit einem Kennwort geschützt.',
  }),
  defineFlag('ARCHIVE.PATH_TRAVERSAL', {
    textOfOriginal:
      'Das Archiv enthält Namen, die aus seinem Ordner hinausführen. Es wird nicht entpackt.',
  }),
] as const;
