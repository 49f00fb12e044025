import { z } from 'zod';
import { defineAction, defineListAction } from '#libs/platform/contracts';
import { act } from './act.js';

const stapel = 'stapel';
const original = 'original';
const posteingang = 'posteingang';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const separators = z.array(z.strictObject({ pageNo: z.int(), text: z.string() }));
const pages = z.strictObject({ pages: z.int() });

export const stapelCreated = defineAction('stapel.created', {
  object: stapel,
  text: 'Stapel angelegt',
  details: z.strictObject({ orgUnitId: z.uuid() }),
});
export const stapelCreatedForAkte = defineAction('stapel.created-for-akte', {
  object: stapel,
  text: 'Dateien zum Ablegen in die Akte angenommen',
  details: z.strictObject({ orgUnitId: z.uuid(), vorgangId: z.uuid().nullable() }),
});
export const stapelClosed = defineAction('stapel.closed', {
  object: stapel,
  text: 'Stapel abgeschlossen',
});
export const stapelRead = defineAction('stapel.read', {
  object: stapel,
  text: 'Stapel eingesehen',
  tells: 'look',
});
export const stapelListed = defineListAction('stapel.listed', {
  object: stapel,
  text: 'Stapel in einer Liste gezeigt',
});
export const stapelReadingCancelled = defineAction('stapel.reading-cancelled', {
  object: stapel,
  text: 'Lesen des Stapels abgebrochen',
  details: z.strictObject({ originals: z.int(), pages: z.int() }),
});

export const originalReceived = defineAction('original.received', {
  object: original,
  text: 'Original eingegangen',
  details: z.strictObject({
    stapelId: z.uuid(),
    sha256,
    size: z.int(),
    clientRef: z.uuid(),
    duplicateOf: z.uuid().nullable(),
    sealed: z.boolean().optional(),
  }),
});
export const receiptShown = defineAction('original.receipt-shown', {
  object: original,
  text: 'Quittung eines Originals gezeigt',
  tells: 'look',
});
export const originalProbed = defineAction('original.probed', {
  object: original,
  text: 'Original untersucht',
  details: z.strictObject({ readable: z.boolean(), pages: z.int(), flags: z.array(z.string()) }),
});
export const originalSeparated = defineAction('original.separated', {
  object: original,
  text: 'Original an Trennblättern geteilt',
  details: z.strictObject({
    letters: z.array(z.uuid()),
    separators,
    gone: z.array(z.uuid()).optional(),
  }),
});
export const separationRefused = defineAction('original.separation-refused', {
  object: original,
  text: 'Original nicht geteilt, weil schon etwas abgelegt ist',
  details: z.strictObject({ separators }),
});
export const pageRead = defineAction('original.page-read', {
  object: original,
  text: 'Seite gelesen',
  details: z.strictObject({ pageNo: z.int(), engine: z.string() }),
});
export const pageFailed = defineAction('original.page-failed', {
  object: original,
  text: 'Seite nicht gelesen',
  details: z.strictObject({ pageNo: z.int(), errorCode: z.string() }),
});

export const attachmentsTakenOut = defineAction('original.attachments-taken-out', {
  object: original,
  text: 'Anlagen herausgelöst',
  details: z.strictObject({
    files: z.int(),
    readable: z.int(),
    failure: z.string().nullable(),
  }),
});
export const attachmentRead = defineAction('original.attachment-read', {
  object: original,
  text: 'Anlage gelesen',
  details: z.strictObject({ place: z.int() }),
});

export const attachmentGivenUp = defineAction('original.attachment-given-up', {
  object: original,
  text: 'Anlage konnte nicht gelesen werden',
  details: z.strictObject({ place: z.int() }),
});

export const posteingangRead = defineAction('posteingang.read', {
  object: posteingang,
  text: 'Eingang eingesehen',
  tells: 'look',
});
export const posteingangPrefetched = defineAction('posteingang.prefetched', {
  object: posteingang,
  text: 'Eingang im Voraus geladen',
  tells: 'look',
});
export const posteingangListed = defineListAction('posteingang.listed', {
  object: posteingang,
  text: 'Eingang in einer Liste gezeigt',
});
export const posteingangPageRead = defineAction('posteingang.page-read', {
  object: posteingang,
  text: 'Seite eines Eingangs eingesehen',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const posteingangPageSearched = defineAction('posteingang.page-searched', {
  object: posteingang,
  text: 'Seite eines Eingangs nach Wörtern durchsucht',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const posteingangPageImageSent = defineAction('posteingang.page-image-sent', {
  object: posteingang,
  text: 'Bild einer Seite eines Eingangs ausgeliefert',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const posteingangDownloaded = defineAction('posteingang.downloaded', {
  object: posteingang,
  text: 'Eingang heruntergeladen',
  tells: 'look',
  details: z.strictObject({ as: z.enum(['original', 'rendition']) }),
});
export const attachmentPageRead = defineAction('posteingang.attachment-page-read', {
  object: posteingang,
  text: 'Seite einer Anlage eingesehen',
  tells: 'look',
  details: z.strictObject({ place: z.int(), pageNo: z.int() }),
});
export const attachmentPageSearched = defineAction('posteingang.attachment-page-searched', {
  object: posteingang,
  text: 'Seite einer Anlage nach Wörtern durchsucht',
  tells: 'look',
  details: z.strictObject({ place: z.int(), pageNo: z.int() }),
});
export const attachmentPageImageSent = defineAction('posteingang.attachment-page-image-sent', {
  object: posteingang,
  text: 'Bild einer Seite einer Anlage ausgeliefert',
  tells: 'look',
  details: z.strictObject({ place: z.int(), pageNo: z.int() }),
});
export const attachmentDownloaded = defineAction('posteingang.attachment-downloaded', {
  object: posteingang,
  text: 'Anlage heruntergeladen',
  tells: 'look',
  details: z.strictObject({ place: z.int(), sha256 }),
});
export const dokumentAttachmentsShown = defineAction('dokument.attachments-shown', {
  object: 'dokument',
  text: 'Anlagen des Dokuments aufgelistet',
  tells: 'look',
  details: z.strictObject({ files: z.int() }),
});
export const posteingangFiled = defineAction('posteingang.filed', {
  object: posteingang,
  text: 'Eingang in die Akte abgelegt',
  tells: 'beside',
  details: z.strictObject({
    dokumentId: z.uuid(),
    originalId: z.uuid(),
    firstPage: z.int(),
    lastPage: z.int(),
    act,
    stapelId: z.uuid().optional(),
    attachments: z.array(z.strictObject({ place: z.int(), dokumentId: z.uuid() })).optional(),
  }),
});
export const posteingangKept = defineAction('posteingang.kept', {
  object: posteingang,
  text: 'Nicht in die Akte abgelegt, bleibt im Eingang',
  details: z.strictObject({
    stapelId: z.uuid(),
    personId: z.uuid(),
    refusal: z.enum([
      'right-gone',
      'akte-closed',
      'vorgang-gone',
      'duplicate',
      'cancelled',
      'arranged',
    ]),
    twinId: z.uuid().optional(),
  }),
});
export const posteingangAssigned = defineAction('posteingang.assigned', {
  object: posteingang,
  text: 'Eingang zugewiesen',
  details: z.strictObject({ orgUnitId: z.uuid().nullable(), userId: z.uuid().nullable(), act }),
});
export const posteingangDeferred = defineAction('posteingang.deferred', {
  object: posteingang,
  text: 'Eingang zurückgestellt',
  details: z.strictObject({ until: z.iso.date(), act }),
});
export const posteingangSetAside = defineAction('posteingang.set-aside', {
  object: posteingang,
  text: 'Eingang als nicht aktenrelevant beiseitegelegt',
  details: z.strictObject({ act }),
});
export const envelopeOpened = defineAction('posteingang.envelope-opened', {
  object: posteingang,
  text: 'Verschlossenen Eingang geöffnet und gescannt',
  details: z.strictObject({ stapelId: z.uuid(), note: z.string().optional() }),
  personal: ['note'],
});
export const envelopeHandedOver = defineAction('posteingang.envelope-handed-over', {
  object: posteingang,
  text: 'Verschlossenen Eingang ungeöffnet übergeben',
  details: z.strictObject({ note: z.string().optional() }),
  personal: ['note'],
});
export const posteingangTakenUp = defineAction('posteingang.taken-up', {
  object: posteingang,
  text: 'Eingang wieder aufgenommen',
});
export const filingUndone = defineAction('posteingang.filing-undone', {
  object: posteingang,
  text: 'Ablage des Eingangs zurückgenommen',
  details: z.strictObject({ dokumentId: z.uuid(), betreff: z.string() }),
  personal: ['betreff'],
});
export const posteingangReturned = defineAction('posteingang.returned', {
  object: posteingang,
  text: 'In den Eingang zurückgegeben',
  details: z.strictObject({
    dokumentId: z.uuid(),
    betreff: z.string(),
    statedReason: z.string(),
  }),
  personal: ['betreff', 'statedReason'],
});
export const posteingangRetried = defineAction('posteingang.retried', {
  object: posteingang,
  text: 'Seiten noch einmal gelesen',
  details: z.strictObject({ pageNos: z.array(z.int()) }),
});
export const readingCancelled = defineAction('posteingang.reading-cancelled', {
  object: posteingang,
  text: 'Lesen des Eingangs abgebrochen',
  details: pages,
});
export const reReadingRequested = defineAction('posteingang.re-reading-requested', {
  object: posteingang,
  text: 'Neues Lesen des Eingangs veranlasst',
  details: pages,
});
export const dokumentReReadingRequested = defineAction('dokument.re-reading-requested', {
  object: 'dokument',
  text: 'Neues Lesen des Dokuments veranlasst',
  details: pages,
});

export const renditionBuilt = defineAction('rendition.built', {
  object: posteingang,
  text: 'Durchsuchbare Fassung erstellt',
  tells: 'beside',
  details: z.strictObject({ sha256 }),
});
export const renditionFailed = defineAction('rendition.failed', {
  object: posteingang,
  text: 'Durchsuchbare Fassung konnte nicht erstellt werden',
});
export const renditionValidated = defineAction('rendition.validated', {
  object: posteingang,
  text: 'Durchsuchbare Fassung auf PDF/A geprüft',
  tells: 'beside',
  details: z.strictObject({
    sha256,
    validator: z.string(),
    profile: z.string(),
    compliant: z.boolean(),
    failedRules: z.array(z.string()),
  }),
});
export const validationGivenUp = defineAction('rendition.validation-given-up', {
  object: posteingang,
  text: 'PDF/A-Prüfung einer PDF-Fassung aufgegeben',
  tells: 'beside',
  details: z.strictObject({ sha256 }),
});
