import { defineError } from '#libs/platform/contracts';

/** The history could not be set as PDF; the log is as it was. */
export class HistoryNotPrinted extends defineError('HISTORY.NOT_PRINTED', {
  status: 503,
  title: 'Historie nicht gedruckt',
  detail:
    'Die Historie konnte nicht als PDF gesetzt werden. Sie ist vollständig gespeichert und in der Akte zu lesen. Bitte später noch einmal versuchen.',
}) {}
