import type { ListedLetter, PosteingangDetail, SelectedLetter } from '../../../api/types.js';
import { deAblage } from '../../../i18n/de-ablage.js';
import { deBulk } from '../../../i18n/de-bulk.js';
import type { FilingForm } from '../../ablage/filing.js';
import { doubtsOf, initialForm } from '../../ablage/read-values.js';
import { ownerName } from '../../ablage/weitergabe/care-text.js';
import { senderOf } from '../inbox.js';
import type { BulkAct } from './bulk-start.js';

/** Whoever acts, as far as it decides whose a letter is. */
export interface Me {
  readonly id: string;
  readonly unitIds: readonly string[];
}

/** A marked letter as it will be filed or passed on. */
export interface PlanRow {
  readonly id: string;
  readonly sender: string;
  readonly form: FilingForm;
  readonly careVersion: number;
  /** `doubtful` is left out until somebody takes it in, `blocked` cannot be taken in. */
  readonly level: 'ready' | 'doubtful' | 'blocked';
  readonly reasons: readonly string[];
}

/** What is not asked for of several letters. */
const NOT_ASKED: Pick<
  PosteingangDetail,
  | 'mime'
  | 'pages'
  | 'attachments'
  | 'proposals'
  | 'newAkte'
  | 'firstLetter'
  | 'returned'
  | 'envelope'
  | 'cameOutOf'
> = {
  mime: '',
  pages: [],
  attachments: { state: 'none', items: [] },
  proposals: [],
  newAkte: null,
  firstLetter: null,
  returned: null,
  envelope: null,
  cameOutOf: null,
};

/** A letter that was asked for, as the rules of the filing panel look at one. */
function asLetter(found: SelectedLetter): PosteingangDetail {
  return { ...found, ...NOT_ASKED };
}

/** Nothing of the letter was sent: it is not there, or not for this person. */
function absent(letter: ListedLetter): PosteingangDetail {
  return { ...letter, ...NOT_ASKED, fields: [], fieldsState: 'read' };
}

function blockedBy(found: SelectedLetter | undefined, act: BulkAct): string | null {
  if (!found) return deBulk.gone;
  if (found.filed) return deBulk.alreadyFiled(found.filed.aktenzeichen);
  if (found.state === 'filed') return deBulk.gone;
  return act === 'file' && found.state === 'reading' ? deBulk.stillReading : null;
}

/** Whose it is, where it is not this person's or that of a unit of hers. */
function otherOwner(found: SelectedLetter, me: Me): string | null {
  const { owner } = found;
  if (!owner || owner.person?.id === me.id) return null;
  const isOfMine = !owner.person && owner.orgUnit && me.unitIds.includes(owner.orgUnit.id);
  return isOfMine ? null : ownerName(found);
}

function doubtsAbout(letter: PosteingangDetail, form: FilingForm): string[] {
  const names = doubtsOf(letter, form, []).map((name) => deAblage[name]);
  const doubts = names.length > 0 ? [deBulk.check(names.join(', '))] : [];
  return letter.duplicateOf ? [...doubts, deBulk.duplicate] : doubts;
}

function reasonsOf(found: SelectedLetter, form: FilingForm, { act, me }: Asking): string[] {
  const owner = otherOwner(found, me);
  const { asideReason } = found;
  return [
    ...(owner ? [deBulk.ownedBy(owner)] : []),
    ...(asideReason !== null && act !== 'aside' ? [deBulk.asideBecause(asideReason)] : []),
    ...(act === 'file' ? doubtsAbout(asLetter(found), form) : []),
  ];
}

interface Asking {
  readonly act: BulkAct;
  readonly me: Me;
}

function rowOf(letter: ListedLetter, found: SelectedLetter | undefined, asking: Asking): PlanRow {
  const form = initialForm(found ? asLetter(found) : absent(letter));
  const blocked = blockedBy(found, asking.act);
  const row = {
    id: letter.id,
    sender: senderOf(found ?? letter),
    form,
    careVersion: (found ?? letter).careVersion,
  };
  if (blocked !== null || !found) {
    return { ...row, level: 'blocked', reasons: [blocked ?? deBulk.gone] };
  }
  const reasons = reasonsOf(found, form, asking);
  return { ...row, level: reasons.length > 0 ? 'doubtful' : 'ready', reasons };
}

/**
 * What would become of each marked letter, in the order in which they came: filed as what was read in it, or
 * left out because a person has to look first.
 *
 * @param found what the server knows of them now
 */
export function planOf(
  letters: readonly ListedLetter[],
  found: readonly SelectedLetter[],
  asking: Asking,
): PlanRow[] {
  const byId = new Map(found.map((each) => [each.id, each]));
  const came = ({ receivedAt, id }: ListedLetter) => `${receivedAt} ${id}`;
  return [...letters]
    .sort((one, other) => came(one).localeCompare(came(other)))
    .map((letter) => rowOf(letter, byId.get(letter.id), asking));
}
