import type { PosteingangDetail, Proposal } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { de } from '../../i18n/de.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { focusField } from './focus.js';

/** One key for each field; each letter stands in the name of its field. */
const FIELDS = [
  { keys: 'b', field: 'betreff' },
  { keys: 'v', field: 'vorgang' },
  { keys: 'o', field: 'kind' },
  { keys: 'd', field: 'date' },
  { keys: 'e', field: 'sender' },
  { keys: 'c', field: 'foreignReference' },
  { keys: 'r', field: 'deadline' },
  { keys: 'g', field: 'addressee' },
] as const;

const WITH_KEY = 3;

interface Commands {
  file: () => void;
  take: (proposal: Proposal) => void;
  /** Chooses without filing: of a weak proposal somebody has to see first what it is. */
  pick: (proposal: Proposal) => void;
  openNew: () => void;
  openOther: () => void;
}

function isWeak({ sureness }: Proposal): boolean {
  return sureness === 'schwach';
}

/** The keys of the panel: what files first, then what is chosen, then what is typed. */
export function useFilingKeys({ proposals }: PosteingangDetail, commands: Commands): void {
  const allowed = useAllows();
  const group = de.nav.eingang;
  useHotkeys([
    ...proposals.slice(0, WITH_KEY).map((proposal, index) => ({
      keys: String(index + 1),
      label: isWeak(proposal) ? deAblage.pickKey(index + 1) : de.keys.proposal(index + 1),
      group,
      run: () => (isWeak(proposal) ? commands.pick : commands.take)(proposal),
    })),
    { keys: 'ctrl+enter', label: de.keys.file, group, run: commands.file },
    { keys: 'a', label: de.keys.otherAkte, group, run: commands.openOther },
    ...(allowed('openAkte')
      ? [{ keys: 'n', label: de.keys.newAkte, group, run: commands.openNew }]
      : []),
    ...FIELDS.map(({ keys, field }) => ({
      keys,
      label: de.keys.toField(deAblage[field]),
      group: deAblage.fields,
      run: () => focusField(field),
    })),
  ]);
}
