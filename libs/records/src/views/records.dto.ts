import { z } from 'zod';
import { dokumentFields } from '../contracts/index.js';
import { filledText, text, versionNumber } from '#libs/platform';

/** A Betreff as somebody types it. */
export const betreffText = filledText(500);

/** A new Betreff with the version it replaces. */
export const renameBody = z
  .strictObject({ betreff: betreffText, version: versionNumber })
  .meta({ id: 'Rename', examples: [{ betreff: 'Sondernutzung Breite Straße 22', version: 1 }] });
export type RenameBody = z.infer<typeof renameBody>;

/** Why something is closed; goes into the log. */
export const closeBody = z
  .strictObject({ reason: text(500).trim().default('') })
  .meta({ id: 'Close', examples: [{ reason: 'Bescheid ist bestandskräftig' }] });
export type CloseBody = z.infer<typeof closeBody>;

const state = z.enum(['open', 'closed']);
const moment = z.iso.datetime();

/** An Akte as a list shows it. */
export const akteListItem = z
  .strictObject({
    id: z.uuid(),
    aktenzeichen: z.string(),
    betreff: z.string(),
    state,
    einheitNumber: z.string(),
    einheitTitle: z.string(),
    orgUnitName: z.string(),
    openedAt: moment,
    closedAt: moment.nullable(),
    dokumentCount: z.int(),
    lastChangedAt: moment,
  })
  .meta({ id: 'AkteListItem' });

/** A Betreff something has had; the present one has no end. */
const nameItem = z
  .strictObject({ betreff: z.string(), validFrom: moment, validTo: moment.nullable() })
  .meta({ id: 'Name' });

/** What a Dokument says of itself, and which of it was read in the letter and not typed. */
const knownOfDokument = {
  betreff: z.string(),
  kind: z.string().nullable(),
  dokumentDate: z.iso.date().nullable(),
  sender: z.string().nullable(),
  addressee: z.string().nullable(),
  foreignReference: z.string().nullable(),
  deadline: z.iso.date().nullable(),
  readFields: z.array(z.enum(dokumentFields)),
};

const attachedTo = z.uuid().nullable().describe('Dokument, mit dem es als Anlage gekommen ist');

/** A Dokument as the tree of an Akte shows it. */
export const dokumentItem = z
  .strictObject({
    id: z.uuid(),
    ...knownOfDokument,
    receivedAt: moment,
    version: z.int(),
    pageCount: z.int(),
    mime: z.string(),
    filename: z.string(),
    names: z.array(nameItem),
    attachedTo,
  })
  .meta({ id: 'DokumentItem' });

/** A Vorgang with its Dokumente. */
export const vorgangItem = z
  .strictObject({
    id: z.uuid(),
    number: z.int(),
    betreff: z.string(),
    state,
    openedAt: moment,
    closedAt: moment.nullable(),
    version: z.int(),
    names: z.array(nameItem),
    dokumente: z.array(dokumentItem),
  })
  .meta({ id: 'Vorgang' });
export type VorgangItem = z.infer<typeof vorgangItem>;

/** An Akte with everything in it. */
export const akteDto = z
  .strictObject({
    ...akteListItem.shape,
    version: z.int(),
    aktenplaneinheitId: z.uuid(),
    orgUnitId: z.uuid(),
    aktenplanPath: z.array(z.strictObject({ number: z.string(), title: z.string() })),
    retention: z.strictObject({
      years: z.int().nullable(),
      aussonderungsart: z.enum(['A', 'B', 'V']),
      legalSource: z.string(),
    }),
    vorgaenge: z.array(vorgangItem),
    dokumente: z.array(dokumentItem),
    names: z.array(nameItem),
  })
  .meta({ id: 'Akte' });
export type AkteDto = z.infer<typeof akteDto>;

/** A Dokument with its versions, newest first. */
export const dokumentDto = z
  .strictObject({
    id: z.uuid(),
    akteId: z.uuid(),
    aktenzeichen: z.string(),
    vorgangId: z.uuid().nullable(),
    ...knownOfDokument,
    receivedAt: moment,
    version: z.int(),
    names: z.array(nameItem),
    attachedTo,
    pageCount: z.int(),
    versions: z.array(
      z.strictObject({
        id: z.uuid(),
        no: z.int(),
        original: z.strictObject({
          sha256: z.string(),
          mime: z.string(),
          filename: z.string(),
          size: z.int(),
        }),
        rendition: z
          .strictObject({ sha256: z.string(), mime: z.string(), validation: z.string() })
          .nullable(),
        pageCount: z.int(),
        createdAt: moment,
      }),
    ),
  })
  .meta({ id: 'Dokument' });
export type DokumentDto = z.infer<typeof dokumentDto>;
