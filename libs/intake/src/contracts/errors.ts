import { defineError } from '#libs/platform/contracts';

/** No such Stapel, or not for this actor. */
export class StapelNotFound extends defineError('STAPEL.NOT_FOUND', {
  status: 404,
  title: 'Stapel nicht gefunden',
  detail: 'Diesen Stapel gibt es nicht, oder er ist nicht für Sie bestimmt.',
}) {}

/** The Stapel was closed and takes no more originals. */
export class StapelClosed extends defineError('STAPEL.CLOSED', {
  status: 409,
  title: 'Stapel ist abgeschlossen',
  detail: 'Der Stapel nimmt nichts mehr auf. Bitte einen neuen anlegen.',
}) {}

/** The sender used the same reference for other bytes. */
export class ClientRefReused extends defineError('UPLOAD.CLIENT_REF_REUSED', {
  status: 409,
  title: 'Kennung doppelt vergeben',
  detail: 'Unter dieser Kennung liegt schon eine andere Datei. Es wurde nichts gespeichert.',
}) {}

/** The request has no original in it. */
export class UploadMissing extends defineError('UPLOAD.MISSING', {
  status: 422,
  title: 'Keine Datei',
  detail: 'Die Anfrage enthält keine Datei. Es wurde nichts gespeichert.',
}) {}

/** The request breaks off or cannot be read. */
export class UploadIncomplete extends defineError('UPLOAD.INCOMPLETE', {
  status: 400,
  title: 'Anfrage unvollständig',
  detail:
    'Die Anfrage bricht ab oder ist nicht lesbar. Es wurde nichts gespeichert. ' +
    'Bitte die Datei noch einmal senden.',
}) {}

/** One receipt is for one original. */
export class OneOriginalOnly extends defineError('UPLOAD.ONE_ORIGINAL_ONLY', {
  status: 422,
  title: 'Nur eine Datei je Anfrage',
  detail: 'Die Anfrage enthält mehrere Dateien. Es wurde keine davon gespeichert.',
}) {}

/** No such upload, or somebody else's. */
export class UploadNotFound extends defineError('UPLOAD.NOT_FOUND', {
  status: 404,
  title: 'Übertragung nicht gefunden',
  detail: 'Diese begonnene Übertragung gibt es nicht. Bitte die Datei noch einmal senden.',
}) {}

/** No receipt under that reference: the server has not committed such an original. */
export class ReceiptNotFound extends defineError('UPLOAD.NO_RECEIPT', {
  status: 404,
  title: 'Keine Quittung',
  detail: 'Unter dieser Kennung ist nichts eingegangen. Bitte die Datei noch einmal senden.',
}) {}

/** No such letter, or not for this actor. */
export class PosteingangNotFound extends defineError('POSTEINGANG.NOT_FOUND', {
  status: 404,
  title: 'Eingang nicht gefunden',
  detail: 'Diesen Eingang gibt es nicht, oder er ist nicht für Sie bestimmt.',
}) {}

/** The letter is still being read. */
export class PosteingangNotReady extends defineError('POSTEINGANG.NOT_READY', {
  status: 409,
  title: 'Wird noch gelesen',
  detail: 'Der Eingang wird noch gelesen. Er kann in einigen Sekunden abgelegt werden.',
}) {}

/** Somebody was faster; the letter lies in that Akte. */
export class PosteingangAlreadyFiled extends defineError('POSTEINGANG.ALREADY_FILED', {
  status: 409,
  title: 'Schon abgelegt',
  detail: '{who} war schneller: Der Eingang liegt in der Akte {aktenzeichen}.',
}) {
  /** @param who as a sentence begins, e.g. `Jemand` or `Eva Sauer (30.11.2026, 14:02 Uhr)` */
  constructor(aktenzeichen: string, who = 'Jemand') {
    super({ aktenzeichen, who });
  }
}

/** A colleague has passed the letter on, put it off or set it aside meanwhile; nothing was changed. */
export class CareChangedMeanwhile extends defineError('POSTEINGANG.CARE_CHANGED', {
  status: 409,
  title: 'Inzwischen geändert',
  detail:
    '{who} hat am {when} Uhr über diesen Eingang verfügt. Es wurde nichts geändert; ' +
    'bitte sehen Sie nach und entscheiden Sie neu.',
}) {
  /** @param care who, and when by the clocks of the town */
  constructor({ who, when }: { who: string; when: string }) {
    super({ who, when });
  }
}

/** The letter is not sealed: there is no envelope that could be opened or handed over. */
export class LetterNotSealed extends defineError('POSTEINGANG.NOT_SEALED', {
  status: 409,
  title: 'Nicht verschlossen',
  detail:
    'Dieser Eingang ist nicht verschlossen; es gibt keinen Umschlag. Es wurde nichts geändert.',
}) {}

/** What lay in an envelope is never in the Stapel of the envelope itself. */
export class ContentInOwnStapel extends defineError('POSTEINGANG.CONTENT_IN_OWN_STAPEL', {
  status: 409,
  title: 'Stapel des Umschlags',
  detail:
    'In diesem Stapel liegt der Umschlag selbst. Bitte nennen Sie den Stapel, in dem der Inhalt ' +
    'gescannt ist. Es wurde nichts geändert.',
}) {}

/** Nobody with that id files mail, or there is no such unit. */
export class RecipientNotFound extends defineError('POSTEINGANG.RECIPIENT_NOT_FOUND', {
  status: 422,
  title: 'Empfänger nicht gefunden',
  detail: 'Diese Person oder Einheit kann keinen Eingang erhalten. Es wurde nichts geändert.',
}) {}

/** A letter can be put off by a day at least and by a year at most. */
export class DeferredDayUnusable extends defineError('POSTEINGANG.DAY_UNUSABLE', {
  status: 422,
  title: 'Tag nicht möglich',
  detail: 'Zurückstellen geht bis zu einem Tag nach heute und höchstens ein Jahr im Voraus.',
}) {}

/** Somebody was faster, and the letter lies where this actor does not see it. */
export class PosteingangFiledElsewhere extends defineError('POSTEINGANG.FILED_ELSEWHERE', {
  status: 409,
  title: 'Schon abgelegt',
  detail: 'Jemand war schneller: Der Eingang liegt in einer Akte, die Sie nicht sehen.',
}) {}

/** The letter is not filed: there is nothing that could be undone, or somebody was faster. */
export class UndoNotPossible extends defineError('POSTEINGANG.UNDO_NOT_POSSIBLE', {
  status: 409,
  title: 'Nichts zurückzunehmen',
  detail: 'Der Eingang ist nicht abgelegt; es gibt keine Ablage, die zurückgenommen werden könnte.',
}) {}

/** Only what came in as a letter can be given back to the inbox. */
export class DokumentWasNoLetter extends defineError('DOKUMENT.WAS_NO_LETTER', {
  status: 409,
  title: 'Kein Eingang',
  detail: 'Dieses Dokument kam nicht über den Eingang; dorthin kann es nicht zurückgegeben werden.',
}) {}

/** Somebody has gone on with what was filed; taking it out would take that away too. */
export class FilingChangedMeanwhile extends defineError('POSTEINGANG.CHANGED_MEANWHILE', {
  status: 409,
  title: 'Inzwischen weiterbearbeitet',
  detail:
    '{who} hat am {when} Uhr damit weitergearbeitet: {what}. Die Ablage wurde nicht ' +
    'zurückgenommen, das Dokument liegt weiter in der Akte. Bitte sprechen Sie sich ab.',
}) {
  /** @param change who, when by the clocks of the town, and what as the history says it */
  constructor({ who, when, what }: { who: string; when: string; what: string }) {
    super({ who, when, what });
  }
}

/** An attachment has become a Dokument that lies where the actor changes nothing; it would stay behind. */
export class AttachmentOutOfReach extends defineError('POSTEINGANG.ATTACHMENT_OUT_OF_REACH', {
  status: 409,
  title: 'Anlage liegt woanders',
  detail:
    'Eine Anlage dieses Eingangs ist ein eigenes Dokument und liegt nicht in einer Ihrer Akten. ' +
    'Der Eingang kann nur mit seinen Anlagen zurück; es wurde nichts geändert. ' +
    'Bitte wenden Sie sich an die Registratur.',
}) {}

/** There is no searchable PDF of this letter, or not yet. */
export class PosteingangWithoutRendition extends defineError('POSTEINGANG.NO_RENDITION', {
  status: 404,
  title: 'Keine durchsuchbare Fassung',
  detail: 'Von diesem Eingang gibt es keine durchsuchbare Fassung, oder sie entsteht noch.',
}) {}

/** The letter has no such page, or it is not read yet. */
export class PosteingangPageNotFound extends defineError('POSTEINGANG.PAGE_NOT_FOUND', {
  status: 404,
  title: 'Seite nicht gefunden',
  detail: 'Diese Seite gibt es nicht, oder sie ist noch nicht gelesen.',
}) {}

/** The letter has no such attachment, or none that can be taken out by itself. */
export class AttachmentNotFound extends defineError('POSTEINGANG.ATTACHMENT_NOT_FOUND', {
  status: 404,
  title: 'Anlage nicht gefunden',
  detail:
    'Diese Anlage gibt es nicht, oder sie lässt sich nicht einzeln herausnehmen. ' +
    'Im Original ist sie erhalten.',
}) {}

/** Pages of the attachment are still to be read; with its letter it can be filed all the same. */
export class AttachmentNotRead extends defineError('POSTEINGANG.ATTACHMENT_NOT_READ', {
  status: 409,
  title: 'Anlage wird noch gelesen',
  detail:
    'Als eigenes Dokument lässt sich die Anlage ablegen, sobald sie gelesen ist. ' +
    'Zusammen mit dem Schreiben geht es schon jetzt.',
}) {}

/** The sender does not speak tus 1.0.0. */
export class ProtocolVersionUnknown extends defineError('UPLOAD.PROTOCOL_VERSION', {
  status: 412,
  title: 'Protokoll nicht unterstützt',
  detail: 'Die Schnittstelle spricht tus 1.0.0. Die Kopfzeile „Tus-Resumable“ ist anders.',
}) {}

/** A header of a resumable upload is missing or malformed. */
export class UploadHeadersInvalid extends defineError('UPLOAD.HEADERS_INVALID', {
  status: 400,
  title: 'Kopfzeilen ungültig',
  detail:
    'Eine Kopfzeile der Übertragung fehlt oder ist falsch, etwa „Upload-Length“, ' +
    '„Upload-Offset“, „Upload-Metadata“ oder „Content-Type“.',
}) {}

/** The bytes are not those that come next. */
export class UploadOffsetConflict extends defineError('UPLOAD.OFFSET_CONFLICT', {
  status: 409,
  title: 'Falsche Stelle',
  detail: 'Die Übertragung ist an einer anderen Stelle. Bitte den Stand abfragen und fortsetzen.',
}) {}

/** More bytes have come than were announced. */
export class UploadSizeExceeded extends defineError('UPLOAD.SIZE_EXCEEDED', {
  status: 413,
  title: 'Mehr Bytes als angekündigt',
  detail: 'Es sind mehr Bytes gekommen, als angekündigt waren. Sie wurden nicht angenommen.',
}) {}

/** The connection broke off; what has come is kept. */
export class UploadInterrupted extends defineError('UPLOAD.INTERRUPTED', {
  status: 400,
  title: 'Übertragung unterbrochen',
  detail: 'Die Übertragung wurde unterbrochen. Sie kann fortgesetzt werden.',
}) {}

/** Another request works on the upload. */
export class UploadBusy extends defineError('UPLOAD.BUSY', {
  status: 423,
  title: 'Übertragung ist noch belegt',
  detail: 'Die Übertragung wird gerade bearbeitet. Bitte gleich noch einmal.',
}) {}

/** An extension of tus that we do not speak. */
export class UploadUnsupported extends defineError('UPLOAD.UNSUPPORTED', {
  status: 501,
  title: 'Nicht unterstützt',
  detail: 'Diese Erweiterung von tus wird nicht unterstützt.',
}) {}

/** A sender has begun more than it may leave unfinished. */
export class UploadQuotaExceeded extends defineError('UPLOAD.QUOTA_EXCEEDED', {
  status: 429,
  title: 'Zu viel begonnen',
  detail:
    'Es sind schon {uploads} Übertragungen mit zusammen {megabytes} MB begonnen und nicht ' +
    'beendet. Bitte diese erst beenden oder aufgeben. Es wurde nichts gespeichert.',
}) {
  constructor(uploads: number, bytes: number) {
    super({ uploads, megabytes: Math.ceil(bytes / 1e6) });
  }
}
