import {
  assignPosteingang,
  deferPosteingang,
  filePosteingang,
  setPosteingangAside,
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
import { takeBack } from './take-back.js';

/** Into which Vorgang of the Akte the letters go. */
export type VorgangChoice = Pick<FilingForm, 'vorgang' | 'newVorgang'>;

/** What is done for one letter, and what takes it back where that is possible. */
export interface Steps {
  readonly step: (row: PlanRow, choice: VorgangChoice) => Promise<Outcome>;
  readonly undo: ((id: string) => Promise<Outcome>) | null;
}

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

/** What every act says of a letter: the state that was looked at, and the name of the act. */
interface Common {
  readonly version: number;
  readonly act: string;
}

/** The step of an act that only arranges something about a letter; nothing takes it back. */
function arranging(act: string, arrange: (id: string, common: Common) => Promise<unknown>): Steps {
  const step = async ({ id, careVersion }: PlanRow): Promise<Outcome> => {
    await arrange(id, { version: careVersion, act });
    return { state: 'done', place: null };
  };
  return { step, undo: null };
}

/** The steps of an act; all of them carry one name of it, by which the log knows that they belong together. */
export function stepsOf(wish: BulkWish): Steps {
  const act = randomUuid();
  switch (wish.act) {
    case 'file':
      return { step: filing(wish.target, act), undo: takeBack };
    case 'assign':
      return arranging(act, (id, common) => assignPosteingang(id, { ...common, ...wish.to }));
    case 'defer': {
      const { until } = wish;
      return arranging(act, (id, common) => deferPosteingang(id, { ...common, until }));
    }
    case 'aside': {
      const { reason } = wish;
      return arranging(act, (id, common) => setPosteingangAside(id, { ...common, reason }));
    }
  }
}
