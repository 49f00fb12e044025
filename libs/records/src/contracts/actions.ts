import { z } from 'zod';
import { defineAction, defineListAction } from '#libs/platform/contracts';
import { dokumentFields, dokumentValues } from './dokument-values.js';

const akte = 'akte';
const vorgang = 'vorgang';
const dokument = 'dokument';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A new Betreff is named by its hash; both texts are kept apart. */
const renamed = z.strictObject({
  version: z.int(),
  betreffHash: sha256,
  from: z.string().optional(),
  to: z.string().optional(),
});

export const aktenplanImported = defineAction('aktenplan.imported', {
  object: 'aktenplan',
  text: 'Aktenplan übernommen',
  details: z.strictObject({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    csvHash: sha256,
  }),
});
export const aktenplanListed = defineListAction('aktenplan.listed', {
  object: 'aktenplaneinheit',
  text: 'Aktenplan eingesehen',
});

export const akteOpened = defineAction('akte.opened', {
  object: akte,
  text: 'Akte angelegt',
  details: z.strictObject({
    aktenzeichen: z.string(),
    aktenplaneinheitId: z.uuid(),
    orgUnitId: z.uuid(),
  }),
});
export const akteRenamed = defineAction('akte.renamed', {
  object: akte,
  text: 'Betreff der Akte geändert',
  details: renamed,
  personal: ['from', 'to'],
});
export const akteClosed = defineAction('akte.closed', {
  object: akte,
  text: 'Akte z. d. A. verfügt',
  details: z.strictObject({ vorgaengeClosed: z.int(), statedReason: z.string() }),
  personal: ['statedReason'],
});
export const akteRead = defineAction('akte.read', {
  object: akte,
  text: 'Akte eingesehen',
  tells: 'look',
});
export const aktenListed = defineListAction('akte.listed', {
  object: akte,
  text: 'Akte in einer Liste gezeigt',
});

export const aktenProposed = defineListAction('akte.proposed', {
  object: akte,
  text: 'Akte zu einem Eingang vorgeschlagen',
});

export const vorgangOpened = defineAction('vorgang.opened', {
  object: vorgang,
  text: 'Vorgang angelegt',
  details: z.strictObject({ number: z.int() }),
});
export const vorgangRenamed = defineAction('vorgang.renamed', {
  object: vorgang,
  text: 'Betreff des Vorgangs geändert',
  details: renamed,
  personal: ['from', 'to'],
});
export const vorgangClosed = defineAction('vorgang.closed', {
  object: vorgang,
  text: 'Vorgang z. d. A. verfügt',
  details: z.strictObject({ number: z.int(), statedReason: z.string() }),
  personal: ['statedReason'],
});

export const dokumentFiled = defineAction('dokument.filed', {
  object: dokument,
  text: 'Dokument abgelegt',
  details: z.strictObject({
    versionId: z.uuid(),
    vorgangId: z.uuid().nullable(),
    source: z.strictObject({ type: z.string(), id: z.string() }),
    originalSha256: sha256,
    renditionSha256: sha256.nullable(),
    pageCount: z.int(),
    vorgangNumber: z.int().nullable(),
    readFields: z.array(z.enum(dokumentFields)),
    values: dokumentValues,
    attachedTo: z.strictObject({ id: z.uuid(), betreff: z.string() }).optional(),
  }),
  personal: ['values', 'attachedTo'],
});
/** Of logs from before a Dokument had more than a Betreff to correct. */
export const dokumentRenamed = defineAction('dokument.renamed', {
  object: dokument,
  text: 'Betreff des Dokuments geändert',
  details: renamed,
  personal: ['from', 'to'],
});
const value = z.string().nullable();

/** What it said before and says now is kept apart, as every value of a letter. */
export const dokumentCorrected = defineAction('dokument.corrected', {
  object: dokument,
  text: 'Angaben zum Dokument berichtigt',
  details: z.strictObject({
    version: z.int(),
    fields: z.array(z.enum(dokumentFields)),
    changes: z.array(z.strictObject({ field: z.enum(dokumentFields), from: value, to: value })),
    statedReason: z.string(),
  }),
  personal: ['changes', 'statedReason'],
});
/**
 * Stands in the history of both Akten, once for each. Which the other one is, is kept apart: who reads a
 * history hears of it only where it is theirs to see.
 */
export const dokumentMoved = defineAction('dokument.moved', {
  object: dokument,
  text: 'Dokument verschoben',
  details: z.strictObject({
    version: z.int(),
    direction: z.enum(['within', 'out', 'in']),
    fromVorgang: z.int().nullable(),
    toVorgang: z.int().nullable(),
    otherAkteId: z.uuid().nullable(),
    betreff: z.string(),
    statedReason: z.string(),
  }),
  personal: ['otherAkteId', 'betreff', 'statedReason'],
});
export const dokumentWithdrawn = defineAction('dokument.withdrawn', {
  object: dokument,
  text: 'Ablage des Dokuments zurückgenommen',
  tells: 'beside',
});
export const dokumentRead = defineAction('dokument.read', {
  object: dokument,
  text: 'Dokument eingesehen',
  tells: 'look',
});
export const dokumentHasNewTexts = defineAction('dokument.read-again', {
  object: dokument,
  text: 'Dokument neu gelesen, neue Textfassung',
  details: z.strictObject({
    versionId: z.uuid(),
    pages: z.int(),
    engines: z.array(z.string()),
  }),
});
export const dokumentHasAttachmentText = defineAction('dokument.attachment-read', {
  object: dokument,
  text: 'Text einer Anlage zum Dokument genommen',
  tells: 'beside',
  details: z.strictObject({ versionId: z.uuid(), name: z.string() }),
  personal: ['name'],
});
export const dokumentPageRead = defineAction('dokument.page-read', {
  object: dokument,
  text: 'Seite eingesehen',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const dokumentPageSearched = defineAction('dokument.page-searched', {
  object: dokument,
  text: 'Seite nach Wörtern durchsucht',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const dokumentPageImageSent = defineAction('dokument.page-image-sent', {
  object: dokument,
  text: 'Bild einer Seite ausgeliefert',
  tells: 'look',
  details: z.strictObject({ pageNo: z.int() }),
});
export const dokumentDownloaded = defineAction('dokument.downloaded', {
  object: dokument,
  text: 'Dokument heruntergeladen',
  tells: 'look',
  details: z.strictObject({ as: z.enum(['original', 'rendition']), sha256 }),
});

export const blobSwept = defineAction('blob.swept', {
  object: 'blob',
  text: 'Verwaiste Bytes beiseitegelegt',
  details: z.strictObject({ sha256, size: z.int() }),
});
