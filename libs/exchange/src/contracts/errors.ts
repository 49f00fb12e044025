import { defineError } from '#libs/platform/contracts';

/** The history could not be set as PDF; the log is as it was. */
export class HistoryNotPrinted extends defineError('HISTORY.NOT_PRINTED', {
  status: 503,
  title: 'Historie nicht gedruckt',
  detail:
    'Die Historie konnte nicht als PDF gesetzt werden. Sie ist vollständig gespeichert und in der Akte zu lesen. Bitte später noch einmal versuchen.',
}) {}

/** While bytes of the Akte were read through, more were filed into it each time. */
export class ExportOvertaken extends defineError('EXPORT.OVERTAKEN', {
  status: 503,
  title: 'In die Akte wird gerade abgelegt',
  detail:
    'In die Akte wurde immer wieder abgelegt, während ihre Dateien geprüft wurden. Es wurde nichts herausgegeben. Bitte noch einmal versuchen, wenn dort niemand mehr ablegt.',
}) {}

/** Bytes of the Akte are not what the record says; nothing was handed out. */
export class ExportDamaged extends defineError('EXPORT.DAMAGED', {
  status: 409,
  title: 'Akte nicht herausgegeben',
  detail:
    'Die Akte wurde nicht herausgegeben, weil gespeicherte Dateien nicht so sind, wie sie empfangen wurden: ' +
    '{files}. Der Fehler ist vermerkt, bitte die Betreuung verständigen. Wird eine Datei noch einmal ' +
    'hochgeladen, ist sie wieder in Ordnung.',
}) {
  constructor(files: string) {
    super({ files });
  }
}
