import { defineFlag } from '../define-flag.js';

/** `PDF.PASSWORD` cannot be opened, `PDF.ENCRYPTED` opens without a password but restricts its use. */
export const pdfFlags = [
  defineFlag('PDF.PASSWORD', {
    textOfOriginal: 'Die PDF-Datei ist mit einem Kennwort geschützt und kann nicht gelesen werden.',
    textOfPage: 'Die PDF-Datei ist mit einem Kennwort geschützt.',
  }),
  defineFlag('PDF.ENCRYPTED', {
    textOfOriginal: 'Die PDF-Datei ist verschlüsselt, aber ohne Kennwort lesbar.',
  }),
  defineFlag('PDF.SIGNED', {
    textOfOriginal:
      'Die PDF-Datei trägt eine elektronische Signatur. Das Original bleibt unverändert.',
  }),
  defineFlag('PDF.CERTIFIED', {
    textOfOriginal:
      'Die PDF-Datei ist vom Ersteller zertifiziert. Das Original bleibt unverändert.',
  }),
  defineFlag('PDF.JAVASCRIPT', {
    textOfOriginal: 'Die PDF-Datei enthält Programmcode. Er wird hier nicht ausgeführt.',
  }),
  defineFlag('PDF.XFA', {
    textOfOriginal:
      'Die PDF-Datei ist ein dynamisches Formular (XFA). Gelesen wird nur, was als Seite vorliegt.',
  }),
  defineFlag('PDF.LAUNCH_ACTION', {
    textOfOriginal: 'Die PDF-Datei will ein Programm starten. Das wird hier nicht ausgeführt.',
  }),
  defineFlag('PDF.ATTACHMENTS', {
    textOfOriginal: 'Die PDF-Datei enthält Anlagen. Sie bleiben im Original erhalten.',
  }),
  defineFlag('PDF.ENCRYPTED_ATTACHMENT', {
    textOfOriginal: 'Eine Anlage der PDF-Datei ist verschlüsselt. Sie bleibt im Original erhalten.',
  }),
  defineFlag('PDF.E_INVOICE', {
    textOfOriginal:
      'Die PDF-Datei ist eine E-Rechnung. Ihre Rechnungsdaten (XML) bleiben im Original erhalten.',
  }),
  defineFlag('PDF.PORTFOLIO', {
    textOfOriginal:
      'Die PDF-Datei ist ein Portfolio: Was sie sagt, steht in den Dateien, die sie enthält.',
  }),
  defineFlag('PDF.NOTES', {
    textOfOriginal:
      'In der PDF-Datei stehen Notizen, die auf der Seite nicht zu sehen sind. Ihr Text wird mitgelesen.',
  }),
  defineFlag('PDF.TOO_LARGE_AS_STORED', {
    textOfOriginal:
      'Ein Bild der PDF-Datei ist ungewöhnlich groß. Gelesen wird die Seite so, wie sie sich verkleinert darstellen lässt.',
  }),
  defineFlag('PDF.PART_MISSING', {
    textOfOriginal: 'In der PDF-Datei sind Daten beschädigt. Auf einer Seite fehlt etwas.',
    textOfPage: 'Die Daten der Seite sind beschädigt: Ein Teil von ihr fehlt oder ist verfälscht.',
  }),
  defineFlag('PDF.NOT_AS_CLAIMED', {
    textOfOriginal: 'Die PDF-Datei ist nicht das, was sie zu sein angibt.',
  }),
  defineFlag('PDF.NO_TEXT_MAPPING', {
    textOfOriginal:
      'Der Text der PDF-Datei lässt sich nicht entnehmen. Die Seiten werden als Bild gelesen.',
  }),
] as const;
