import { defineError } from '#libs/platform/contracts';

/** The bytes were longer than allowed; nothing was kept. */
export class BlobTooLarge extends defineError('STORAGE.TOO_LARGE', {
  status: 413,
  title: 'Datei zu groß',
  detail: 'Die Datei ist größer als erlaubt ({maxMegabytes} MB). Es wurde nichts gespeichert.',
}) {
  constructor(maxBytes: number) {
    super({ maxMegabytes: Math.floor(maxBytes / 1e6) });
  }
}

/** The bytes are not those the sender announced; nothing was kept. */
export class ChecksumMismatch extends defineError('STORAGE.CHECKSUM_MISMATCH', {
  status: 422,
  title: 'Prüfsumme stimmt nicht',
  detail:
    'Die Datei ist bei der Übertragung verändert worden. Es wurde nichts gespeichert, ' +
    'bitte noch einmal senden.',
}) {}

/** No bytes at all. */
export class BlobEmpty extends defineError('STORAGE.EMPTY', {
  status: 422,
  title: 'Datei ist leer',
  detail: 'Die Datei enthält keine Daten. Es wurde nichts gespeichert.',
}) {}

/** The database knows the blob, the store does not. */
export class BlobMissing extends defineError('STORAGE.MISSING', {
  status: 500,
  title: 'Datei fehlt im Speicher',
  detail: 'Der Inhalt liegt nicht im Speicher. Bitte nennen Sie der Betreuung die Kennung.',
}) {}

/** What was read back is not what was written. */
export class BlobCorrupt extends defineError('STORAGE.CORRUPT', {
  status: 500,
  title: 'Datei ist beschädigt',
  detail:
    'Der gespeicherte Inhalt ist nicht der, der empfangen wurde. Er wird nicht herausgegeben, ' +
    'der Fehler ist vermerkt. Bitte nennen Sie der Betreuung die Kennung.',
}) {}

/** No space left. */
export class StoreFull extends defineError('STORAGE.FULL', {
  status: 507,
  title: 'Speicher voll',
  detail: 'Der Speicher ist voll. Es wurde nichts gespeichert. Bitte die Betreuung verständigen.',
}) {}

/** The store does not answer. */
export class StoreUnreachable extends defineError('STORAGE.UNREACHABLE', {
  status: 503,
  title: 'Speicher nicht erreichbar',
  detail: 'Der Speicher antwortet nicht. Es wurde nichts gespeichert. Bitte später noch einmal.',
}) {}
