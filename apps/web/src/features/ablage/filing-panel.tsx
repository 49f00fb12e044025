import { lazy, Suspense, useState } from 'react';
import { Check } from 'lucide-react';
import type { ApiProblem } from '../../api/problem.js';
import type { FileRequest, PosteingangDetail, Proposal, ReadField } from '../../api/types.js';
import { isoDay } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import { Kbd } from '../../keys/kbd.js';
import { useHotkeys } from '../../keys/use-hotkeys.js';
import { useAllows } from '../../shell/access.js';
import { useOpen } from '../../shell/drafts.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import { FilingFields } from './filing-fields.js';
import { draftOf, keepDraft } from './filing-draft.js';
import {
  faultsOf,
  initialForm,
  targetOf,
  toRequest,
  type FilingForm,
  type FilingTarget,
} from './filing.js';
import { Proposals } from './proposals.js';
import { ReadFieldsList } from './read-fields-list.js';
import { partOf } from './read-fields.js';
import '../../styles/ablage.css';

const AkteSearchDialog = lazy(() =>
  import('./akte-search-dialog.js').then((m) => ({ default: m.AkteSearchDialog })),
);
const NewAkteDialog = lazy(() =>
  import('./new-akte-dialog.js').then((m) => ({ default: m.NewAkteDialog })),
);

interface FilingPanelProps {
  item: PosteingangDetail;
  error: ApiProblem | null;
  onFile: (body: FileRequest) => void;
  onPoint: (field: ReadField | null) => void;
}

function useFilingForm(props: FilingPanelProps) {
  const { id } = props.item;
  const [form, setForm] = useState(() => draftOf(id) ?? initialForm(props.item));
  const [wasTried, setWasTried] = useState(false);
  const today = isoDay(Date.now());
  const isReading = props.item.state === 'reading';
  const keep = (next: FilingForm) => {
    keepDraft(id, next);
    return next;
  };
  const change = (part: Partial<FilingForm>) => setForm((before) => keep({ ...before, ...part }));
  const fileForm = (wanted: FilingForm) => {
    setWasTried(true);
    setForm(keep(wanted));
    const faultless = Object.keys(faultsOf(wanted, today)).length === 0;
    if (faultless && wanted.target && !isReading) {
      props.onFile(toRequest(wanted, wanted.target, today));
    }
  };
  const take = (proposal: Proposal) =>
    fileForm({ ...form, target: targetOf(proposal), vorgang: '' });
  const faults = wasTried ? faultsOf(form, today) : {};
  return { form, faults, isReading, change, fileForm, take };
}

function useFilingKeys(
  item: PosteingangDetail,
  commands: {
    file: () => void;
    take: (p: Proposal) => void;
    openNew: () => void;
    openOther: () => void;
    takeRead: (field: ReadField['field']) => void;
  },
): void {
  const allowed = useAllows();
  const group = de.nav.eingang;
  useHotkeys([
    ...item.proposals.slice(0, 3).map((proposal, index) => ({
      keys: String(index + 1),
      label: de.keys.proposal(index + 1),
      group,
      run: () => commands.take(proposal),
    })),
    {
      keys: 'd',
      label: de.keys.takeDate,
      group,
      run: () => commands.takeRead('letter-date'),
    },
    { keys: 'b', label: de.keys.takeSender, group, run: () => commands.takeRead('sender') },
    { keys: 'ctrl+enter', label: de.keys.file, group, run: commands.file },
    ...(allowed('openAkte')
      ? [{ keys: 'n', label: de.keys.newAkte, group, run: commands.openNew }]
      : []),
    { keys: 'a', label: de.keys.otherAkte, group, run: commands.openOther },
  ]);
}

interface FilingDialogsProps {
  item: PosteingangDetail;
  form: FilingForm;
  /** How each is closed; null where it is not open. */
  search: (() => void) | null;
  opening: (() => void) | null;
  onTarget: (target: FilingTarget) => void;
}

function FilingDialogs({ item, form, search, opening, onTarget }: FilingDialogsProps) {
  return (
    <Suspense fallback={null}>
      {search && <AkteSearchDialog onClose={search} onPick={onTarget} />}
      {opening && (
        <NewAkteDialog
          purpose={item.id}
          betreff={form.betreff}
          onClose={opening}
          onTake={(unit, betreff) => onTarget({ kind: 'new', unit, betreff })}
        />
      )}
    </Suspense>
  );
}

/** Right pane of the inbox: one key files the normal case. Give it a `key` per item. */
export function FilingPanel(props: FilingPanelProps) {
  const { item, error } = props;
  const [isSearching, setIsSearching] = useState(false);
  const opening = useOpen(`neue-akte:${item.id}`);
  const { form, faults, isReading, change, fileForm, take } = useFilingForm(props);
  const canOpenAkte = useAllows()('openAkte');
  const file = () => fileForm(form);
  const openOther = () => setIsSearching(true);
  const takeRead = (field: ReadField['field']) => {
    const read = item.fields.find((each) => each.field === field);
    const part = read && partOf(read, form);
    if (part) change(part);
  };
  useFilingKeys(item, { file, take, openNew: opening.open, openOther, takeRead });
  return (
    <div className="filing">
      <div className="filing-scroll">
        {error && <ErrorNotice error={error} />}
        <Proposals
          item={item}
          target={form.target}
          canOpenAkte={canOpenAkte}
          onPick={(proposal) => change({ target: targetOf(proposal), vorgang: '' })}
          onNew={opening.open}
          onOther={openOther}
        />
        <ReadFieldsList item={item} form={form} onTake={change} onPoint={props.onPoint} />
        <FilingFields form={form} faults={faults} receivedAt={item.receivedAt} onChange={change} />
      </div>
      <div className="filing-foot">
        {faults.target && (
          <p className="field-error" role="alert">
            {faults.target}
          </p>
        )}
        {isReading && <p className="quiet">{de.ablage.stillReading}</p>}
        <Button tone="primary" icon={Check} onClick={file} disabled={isReading}>
          {de.ablage.file} <Kbd keys="ctrl+enter" />
        </Button>
      </div>
      <FilingDialogs
        item={item}
        form={form}
        search={isSearching ? () => setIsSearching(false) : null}
        opening={opening.isOpen ? opening.close : null}
        onTarget={(target) => change({ target, vorgang: '' })}
      />
    </div>
  );
}
