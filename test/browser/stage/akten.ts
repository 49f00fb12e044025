import type {
  Akte,
  Aktenplaneinheit,
  Dokument,
  DokumentListItem,
  HistoryEntry,
  Vorgang,
} from '../../../apps/web/src/api/types.js';

/** A Dokument as the tree of an Akte lists it. */
export function aDokumentItem(
  id: string,
  change: Partial<DokumentListItem> = {},
): DokumentListItem {
  return {
    id,
    betreff: `Dokument ${id}`,
    kind: 'Schreiben',
    dokumentDate: '2026-03-03',
    sender: null,
    addressee: null,
    foreignReference: null,
    deadline: null,
    readFields: [],
    receivedAt: '2026-03-05T09:00:00.000Z',
    version: 1,
    pageCount: 2,
    mime: 'application/pdf',
    filename: `${id}.pdf`,
    names: [],
    attachedTo: null,
    ...change,
  };
}

/** The same opened. */
export function aDokument(id: string, akteId: string, change: Partial<Dokument> = {}): Dokument {
  const { mime: _, filename: __, ...item } = aDokumentItem(id);
  return {
    ...item,
    akteId,
    aktenzeichen: `32.13-2026/${akteId}`,
    vorgangId: null,
    versions: [],
    ...change,
  };
}

export function aVorgang(number: number, betreff: string, change: Partial<Vorgang> = {}): Vorgang {
  return {
    id: `v-${number}`,
    number,
    betreff,
    state: 'open',
    openedAt: '2026-02-01T09:00:00.000Z',
    closedAt: null,
    version: 1,
    names: [],
    dokumente: [],
    ...change,
  };
}

/** An open Akte with an open and a closed Vorgang. */
export function anAkte(id: string, change: Partial<Akte> = {}): Akte {
  return {
    id,
    aktenzeichen: `32.13-2026/${id}`,
    betreff: `Akte ${id}`,
    state: 'open',
    einheitNumber: '32.13',
    einheitTitle: 'Sondernutzungen',
    orgUnitName: 'Ordnungsamt',
    openedAt: '2026-01-07T09:00:00.000Z',
    closedAt: null,
    dokumentCount: 1,
    lastChangedAt: '2026-03-05T09:00:00.000Z',
    version: 3,
    aktenplaneinheitId: '32.13',
    orgUnitId: 'o-1',
    aktenplanPath: [{ number: '32', title: 'Ordnung' }],
    retention: { years: 10, aussonderungsart: 'B', legalSource: '§ 4 Muster' },
    vorgaenge: [
      aVorgang(1, 'Genehmigung', { dokumente: [aDokumentItem('d-1')] }),
      aVorgang(2, 'Abgeschlossenes', { state: 'closed' }),
    ],
    dokumente: [],
    names: [],
    ...change,
  };
}

/** A unit of the Aktenplan; its number is its id. */
export function aUnit(number: string, parentId: string | null): Aktenplaneinheit {
  return {
    id: number,
    number,
    title: `Einheit ${number}`,
    parentId,
    aussonderungsart: 'B',
    retentionYears: 10,
    legalSource: 'Frist nicht festgelegt',
  };
}

/** A sentence of the Historie. */
export function anEntry(
  id: string,
  actionText: string,
  change: Partial<HistoryEntry> = {},
): HistoryEntry {
  return {
    id,
    at: '2026-03-05T09:00:00.000Z',
    actorName: 'Petra Neumann',
    actorKind: 'user',
    action: 'akte.renamed',
    actionText,
    tells: 'change',
    objectType: 'akte',
    objectId: 'a-1',
    body: {},
    bodyHash: '0123456789abcdef'.repeat(4),
    ...change,
  };
}
