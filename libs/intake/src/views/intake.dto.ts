import { z } from 'zod';
import { ENVELOPE_OUTCOMES } from '../domain/letter-care.js';

const flag = z.strictObject({
  code: z.string(),
  text: z.string(),
  page: z.int().positive().nullable(),
});

const moment = z.iso.datetime();

/** An earlier original with the same bytes. */
const twin = z.strictObject({ id: z.uuid(), receivedAt: moment }).nullable();

/** One uploaded original inside a Stapel. */
const originalDto = z
  .strictObject({
    id: z.uuid(),
    filename: z.string(),
    mime: z.string(),
    size: z.int(),
    sha256: z.string(),
    state: z.enum(['received', 'reading', 'read', 'attention', 'stored-only']),
    flags: z.array(flag),
    duplicateOf: twin,
    pagesTotal: z.int(),
    pagesDone: z.int(),
    pagesFailed: z.int(),
    /** Separator sheets at which it was cut into letters. */
    separators: z.array(z.strictObject({ pageNo: z.int().positive(), text: z.string() })),
  })
  .meta({ id: 'Original' });

/** A scan batch with its progress. */
export const stapelDto = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(['receiving', 'reading', 'ready', 'attention', 'done']),
    createdAt: moment,
    pagesTotal: z.int(),
    pagesDone: z.int(),
    pagesFailed: z.int(),
    originals: z.array(originalDto),
  })
  .meta({ id: 'Stapel' });
export type StapelDto = z.infer<typeof stapelDto>;

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const titled = z.strictObject({ id: z.uuid(), title: z.string() });

const readValue = z
  .strictObject({ value: z.string(), sureness: z.enum(['sicher', 'prüfen']) })
  .nullable();

/** A letter as the inbox lists it. */
export const posteingangItem = z
  .strictObject({
    id: z.uuid(),
    stapelId: z.uuid(),
    stapelTitle: z.string(),
    title: z.string(),
    state: z.enum(['reading', 'ready', 'attention', 'filed']),
    sealed: z
      .boolean()
      .describe('Verschlossen: nur der Umschlag ist gescannt, nicht was darin liegt'),
    receivedAt: moment,
    pageCount: z.int(),
    pagesDone: z.int(),
    pagesFailed: z.int(),
    flags: z.array(flag),
    filename: z.string(),
    duplicateOf: twin,
    /** What may be said of its searchable PDF; null where there is none. */
    pdf: z.string().nullable(),
    /** What was read in it, as far as a list says it; the deadline is a day. */
    read: z.strictObject({
      betreff: readValue,
      sender: readValue,
      kind: readValue,
      deadline: readValue,
    }),
    owner: z
      .strictObject({
        orgUnit: named.nullable(),
        person: named.nullable(),
        note: z.string().nullable(),
      })
      .nullable()
      .describe('Wessen Eingang das ist, bis er abgelegt ist'),
    laterUntil: z.iso.date().nullable().describe('Bis zu diesem Tag zurückgestellt'),
    asideReason: z.string().nullable().describe('Warum daraus kein Dokument wird'),
    careVersion: z.int().describe('Stand von Zuweisung und Zurückstellung; beim Ändern mitzugeben'),
    filed: z
      .strictObject({ akteId: z.uuid(), aktenzeichen: z.string(), dokumentId: z.uuid() })
      .nullable(),
  })
  .meta({ id: 'PosteingangItem' });
export type PosteingangItem = z.infer<typeof posteingangItem>;

/**
 * Whether what rules propose for a letter is there: `reading` until it is, `not-determined` where they
 * were stopped, which says nothing of the letter.
 */
const fieldsState = z.enum(['reading', 'read', 'not-determined']);

/** A letter of the list, with the Akte it most likely belongs to. */
export const listedPosteingang = z
  .strictObject({
    ...posteingangItem.shape,
    proposal: z
      .strictObject({
        akteId: z.uuid(),
        aktenzeichen: z.string(),
        sureness: z.enum(['sicher', 'prüfen']),
      })
      .nullable(),
    newAkte: z.boolean().describe('Ob vermutlich eine neue Akte nötig ist'),
    fieldsState,
  })
  .meta({ id: 'ListedPosteingang' });
export type ListedPosteingang = z.infer<typeof listedPosteingang>;

/** Where a page stands in its letter, without what stands on it. */
const pageItem = z.strictObject({
  pageNo: z.int().positive(),
  state: z.enum(['waiting', 'done', 'failed']),
  error: z.strictObject({ code: z.string(), text: z.string() }).nullable(),
  blank: z.boolean(),
  widthPx: z.int().nullable(),
  heightPx: z.int().nullable(),
});
export type PageItem = z.infer<typeof pageItem>;

/** A file inside a letter, by its place from 1. */
const attachmentItem = z
  .strictObject({
    place: z.int().positive().describe('Stelle im Original, ab 1'),
    within: z.int().positive().nullable().describe('Stelle der E-Mail, in der sie liegt'),
    name: z.string(),
    mime: z.string().describe('Wie an den Bytes erkannt'),
    size: z.int().nullable().describe('Bytes; null, wenn zu groß zum Herausnehmen'),
    sha256: z.string().nullable(),
    state: z
      .enum(['waiting', 'read', 'stored-only', 'unread'])
      .describe(
        'Wird gelesen, ist gelesen, lässt sich hier nicht lesen, konnte nicht gelesen werden',
      ),
    betreff: z.string().describe('Vorschlag für ein eigenes Dokument'),
    flags: z.array(flag),
    pages: z.array(pageItem),
  })
  .meta({ id: 'Attachment' });
export type AttachmentItem = z.infer<typeof attachmentItem>;

/** The files inside a letter, as far as they are known. */
export const attachmentsDto = z.strictObject({
  state: z.enum(['none', 'waiting', 'known', 'failed']),
  items: z.array(attachmentItem),
});
export type AttachmentsDto = z.infer<typeof attachmentsDto>;

/** How far a letter is read; nothing of what stands in it. */
export const posteingangProgress = z
  .strictObject({
    ...posteingangItem.pick({
      id: true,
      state: true,
      pageCount: true,
      pagesDone: true,
      pagesFailed: true,
    }).shape,
    fieldsState,
    attachmentsSettled: z.boolean().describe('Ob alle Anlagen bekannt und gelesen sind'),
    pages: z.array(pageItem),
  })
  .meta({ id: 'PosteingangProgress' });
export type PosteingangProgress = z.infer<typeof posteingangProgress>;

/** A letter with its pages and proposals where it may belong. */
export const posteingangDto = z
  .strictObject({
    ...posteingangItem.shape,
    mime: z.string().describe('Was das Original ist, wie an den Bytes erkannt'),
    pages: z.array(pageItem),
    attachments: attachmentsDto,
    fieldsState,
    firstLetter: z
      .strictObject({ letterId: z.uuid(), filed: posteingangItem.shape.filed })
      .nullable()
      .describe(
        'Der Eingang, mit dem dieselben Bytes zuerst kamen; null, wenn es keinen sichtbaren gibt',
      ),
    /** That somebody has given it back, why, and out of which Akte where that one may be seen. */
    returned: z
      .strictObject({
        by: z.string(),
        at: moment,
        reason: z.string(),
        from: z.string().nullable(),
      })
      .nullable(),
    envelope: z
      .strictObject({
        outcome: z.enum(ENVELOPE_OUTCOMES),
        by: z.string(),
        at: moment,
        note: z.string().nullable(),
        stapel: titled.nullable().describe('Worin der Inhalt gescannt ist, soweit sichtbar'),
      })
      .nullable()
      .describe('Was aus einem verschlossenen Eingang geworden ist'),
    cameOutOf: titled
      .nullable()
      .describe('Der verschlossene Eingang, dessen Inhalt in diesem Stapel gescannt ist'),
    /** What rules have read in the letter, for a person to take or leave. */
    fields: z.array(
      z.strictObject({
        field: z.enum([
          'betreff',
          'kind',
          'letter-date',
          'incoming-stamp',
          'sender',
          'addressee',
          'foreign-reference',
          'own-aktenzeichen',
          'deadline',
          'iban',
        ]),
        value: z.string(),
        /** As printed. */
        text: z.string(),
        pageNo: z.int().positive(),
        box: z.strictObject({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }).nullable(),
        why: z.string(),
        sureness: z.enum(['sicher', 'prüfen']),
      }),
    ),
    proposals: z.array(
      z.strictObject({
        akteId: z.uuid(),
        aktenzeichen: z.string(),
        betreff: z.string(),
        why: z.string(),
        sureness: z
          .enum(['sicher', 'prüfen', 'schwach'])
          .describe('Schwach: was dafür spricht, spräche auch für andere Akten'),
      }),
    ),
    newAkte: z
      .strictObject({
        likely: z.boolean().describe('Eine neue Akte ist wahrscheinlicher als die vorgeschlagenen'),
        why: z.string(),
        einheiten: z
          .array(
            z.strictObject({
              id: z.uuid(),
              number: z.string(),
              title: z.string(),
              why: z.string(),
            }),
          )
          .describe('Wo sie im Aktenplan wahrscheinlich steht, die wahrscheinlichste zuerst'),
      })
      .nullable()
      .describe('Ob das Schreiben wohl etwas Neues beginnt; null, solange es nicht gelesen ist'),
  })
  .meta({ id: 'Posteingang' });
export type PosteingangDto = z.infer<typeof posteingangDto>;
