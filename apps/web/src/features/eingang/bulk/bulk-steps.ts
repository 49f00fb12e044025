import {
  assignPosteingang,
  deferPosteingang,
  filePosteingang,
  setPosteingangAside,
  undoFiling,
} from '../../../api/actions.js';
import { queryClient } from '../../../api/query-client.js';
import { akteQuery } from '../../../api/queries.js';
import { randomUuid } from '../../../api/random-uuid.js';
import type { FiledReceipt } from '../../../api/types.js';
import { isoDay } from '../../../i18n/dates.js';
import { NEW_VORGANG, toRequest, type FilingForm, type FilingTarget } from '../../ablage/filing.js';
import type { PlanRow } from './bulk-plan.js';
import type { BulkWish } from './bulk-start.js';
import type { Outcome } from './run-each.js';

/** Into which Vorgang of the Akte the letters go. */
export type VorgangChoice = Pick<FilingForm, 'vorgang' | 'newVorgang'>;

/** What is done for one letter, and what takes it back where that is possible. */
export interface Steps {
  readonly step: (row: PlanRow, choice: VorgangChoice) => Promise<Outcome>;
  readonly undo: ((id: string) => Promise<Outcome>) | null;
}

const plain: Outcome = { state: 'done', place: null };

async function vorgangOf({ akteId, dokumentId }: FiledReceipt): Promise<string> {
  const akte = await queryClient.query({ ...akteQuery(akteId), staleTime: 0 });
  const holds = akte.vorgaenge.find(({ dokumente }) =>
    dokumente.some(({ id }) => id === dokumentId),
  );
  return holds?.id ?? '';
}

/** The first letter that is filed opens what is new; all others go where it lies. */
function filing(wanted: FilingTarget, act: string): Steps['step'] {
  let target = wanted;
  let first: FiledReceipt | null = null;
  let opened: string | null = null;
  return async (row, choice) => {
    const isNew = choice.vorgang === NEW_VORGANG;
    if (isNew && first) opened ??= await vorgangOf(first);
    const where = isNew && opened !== null ? { vorgang: opened, newVorgang: '' } : choice;
    const request = toRequest({ ...row.form, ...where }, target, isoDay(Date.now()));
    const receipt = await filePosteingang(row.id, { ...request, act });
    const { akteId, dokumentId, aktenzeichen } = receipt;
    target = { kind: 'akte', akteId, aktenzeichen, betreff: target.betreff };
    first ??= receipt; // asked for the new Vorgang by the next letter: this one is filed, whatever comes of that
    return { state: 'done', place: { akteId, dokumentId } };
  };
}

/** The steps of an act; all of them carry one name of it, by which the log knows that they belong together. */
export function stepsOf(wish: BulkWish): Steps {
  const act = randomUuid();
  const common = ({ careVersion }: PlanRow) => ({ version: careVersion, act });
  switch (wish.act) {
    case 'file':
      return {
        step: filing(wish.target, act),
        undo: async (id) => {
          await undoFiling(id);
          return { state: 'undone' };
        },
      };
    case 'assign':
      return {
        step: async (row) => {
          await assignPosteingang(row.id, { ...common(row), ...wish.to });
          return plain;
        },
        undo: null,
      };
    case 'defer':
      return {
        step: async (row) => {
          await deferPosteingang(row.id, { ...common(row), until: wish.until });
          return plain;
        },
        undo: null,
      };
    case 'aside':
      return {
        step: async (row) => {
          await setPosteingangAside(row.id, { ...common(row), reason: wish.reason });
          return plain;
        },
        undo: null,
      };
  }
}
